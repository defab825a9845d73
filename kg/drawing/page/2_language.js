// Dutch and English: every text has both; elements name theirs by key.
const inLanguage = (text) => (text ? text[state.language] : "");

function say(key, parts) {
  let text = inLanguage(data.words[key]);
  for (const [name, value] of Object.entries(parts || {})) {
    text = text.split(`{${name}}`).join(String(value));
  }
  return text;
}

const showCount = (count) =>
  new Intl.NumberFormat(state.language === "nl" ? "nl-NL" : "en-GB").format(count);

function sayCount(key, count) {
  const own = `${key}.${count}`;
  return say(data.words[own] ? own : `${key}.n`, { count: showCount(count) });
}

function fillWords() {
  document.documentElement.lang = state.language;
  document.title = say("page.title");
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = say(element.dataset.word);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
  }
  for (const element of document.querySelectorAll("[data-title]")) {
    element.title = say(element.dataset.title);
  }
  for (const cell of document.querySelectorAll("td[data-column]")) {
    cell.dataset.heading = say(cell.dataset.column);
  }
  for (const button of document.querySelectorAll("button[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === state.language));
  }
}
