// Choosing, changing language, and the first showing.
let lastTrigger = null;

function choose(tie, organisation) {
  state.tie = tie;
  state.organisation = organisation;
  writeAddress();
  fillPanel();
  markRows();
  showLooks(listShown());
  const chosen = ties.get(tie);
  bringIntoView(chosen ? [chosen.subject, chosen.object] : organisation ? [organisation] : []);
}

function chooseTie(id, hasFocus) {
  choose(id, "");
  if (hasFocus) lastTrigger = () => document.querySelector(`tr[data-tie="${CSS.escape(id)}"] button`);
  goToPanel(hasFocus);
}

function chooseOrganisation(id, hasFocus) {
  choose("", id);
  goToPanel(hasFocus);
}

// The keyboard goes to the evidence; on a narrow screen, where it lies elsewhere, so does the page.
function goToPanel(hasFocus) {
  const panel = byId("panel");
  panel.scrollTop = 0;
  const heading = byId("panel-heading");
  const { top } = heading.getBoundingClientRect();
  if (hasFocus) heading.focus({ preventScroll: true });
  if (top < 0 || top > window.innerHeight * 0.7) panel.scrollIntoView({ block: "start" });
}

function closePanel() {
  choose("", "");
  const trigger = lastTrigger && lastTrigger();
  lastTrigger = null;
  (trigger || byId("panel-heading")).focus({ preventScroll: !trigger });
}

function show() {
  const shown = listShown();
  fillTable(shown);
  showCounts(shown);
  showEmpty(shown);
  fillPanel();
  fillPrint(shown);
  showLooks(shown);
}

function setLanguage(language) {
  state.language = language;
  writeAddress();
  fillWords();
  show();
}

function followAddress() {
  readAddress();
  const faded = byId("faded");
  if (faded) faded.checked = state.hasFaded;
  fillWords();
  show();
}

function startFilters() {
  const form = document.querySelector("form.filters");
  if (!form) return;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { readFilters(); show(); });
  form.addEventListener("reset", () => window.setTimeout(() => { readFilters(); show(); }, 0));
}

for (const button of document.querySelectorAll("button[data-language]")) {
  button.addEventListener("click", () => setLanguage(button.dataset.language));
}
for (const button of document.querySelectorAll("button[data-tool]")) {
  button.addEventListener("click", () => useTool(button.dataset.tool));
}
byId("close").addEventListener("click", closePanel);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && (state.tie || state.organisation)) closePanel();
});
window.addEventListener("popstate", followAddress);
window.addEventListener("hashchange", followAddress);
startFilters();
try {
  startCanvas();
} catch (error) {
  // A browser without a canvas still has the table, which says the same.
  network = null;
  holder.replaceChildren(make("p", { "data-word": "canvas.failed", text: say("canvas.failed") }));
  console.error(error);
}
followAddress();
// For tests and the curious: the drawing itself, and what is shown.
window.kgPage = Object.freeze({ network, listShown, state });
