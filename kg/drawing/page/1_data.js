// What the page knows: data, words and places, as they stand in the three JSON blocks.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const data = read("data");

// Two drawings of the same ties: one for a screen, one for a phone.
const scene = window.innerWidth < 640 ? "narrow" : "wide";
const visNodes = read("vis-nodes").filter((node) => node.scene === scene);
const visEdges = read("vis-edges").filter((edge) => edge.scene === scene);

const organisations = new Map(data.organisations.map((each) => [each.id, each]));
const ties = new Map(data.ties.map((each) => [each.id, each]));
const byId = (id) => document.getElementById(id);

// An element with properties and children; text is always text, never markup.
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "onclick") element.addEventListener("click", value);
    else if (name === "text") element.textContent = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// What is chosen and shown; the only thing that changes.
const state = {
  language: "nl",
  tie: "",
  organisation: "",
  text: "",
  relations: null, // a Set of shown kinds, or null for all
  hasFaded: false,
};
