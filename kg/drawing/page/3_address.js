// The address remembers language and choice; where a page may not touch it, nothing breaks.
function readAddress() {
  let parts;
  try {
    parts = new URLSearchParams(window.location.hash.slice(1));
  } catch (error) {
    return;
  }
  const language = parts.get("lang");
  state.language = language === "en" || language === "nl" ? language : "nl";
  const tie = ties.get(parts.get("edge") || "");
  const organisation = organisations.get(parts.get("node") || "");
  state.tie = tie ? tie.id : "";
  state.organisation = !tie && organisation ? organisation.id : "";
  if (tie && !tie.isStanding) state.hasFaded = true;
}

function writeAddress() {
  const parts = new URLSearchParams();
  if (state.language !== "nl") parts.set("lang", state.language);
  if (state.tie) parts.set("edge", state.tie);
  if (state.organisation) parts.set("node", state.organisation);
  const hash = parts.toString() ? `#${parts}` : "";
  try {
    if (hash === window.location.hash) return;
    window.history.pushState(null, "", hash || window.location.pathname + window.location.search);
  } catch (error) {
    // A sandboxed frame and some file viewers forbid this; the page works without.
  }
}
