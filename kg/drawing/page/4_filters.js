// Which ties are shown: table and drawing always show the same ones.
function fold(text) {
  return text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
}

const searchable = new Map(
  data.ties.map((tie) => {
    const sources = [...tie.supporting, ...tie.contradicting, ...tie.earlier];
    const texts = [tie.statement.nl, tie.statement.en, tie.label.nl, tie.label.en, tie.year];
    for (const source of sources) texts.push(source.quote, source.origin.nl);
    return [tie.id, fold(texts.join(" "))];
  }),
);

function isShown(tie) {
  if (!tie.isStanding && !state.hasFaded) return false;
  if (state.relations && !state.relations.has(tie.relation)) return false;
  return fold(state.text).split(/\s+/).every((word) => searchable.get(tie.id).includes(word));
}

const listShown = () => data.ties.filter(isShown);

function showCounts(shown) {
  const hidden = state.hasFaded ? 0 : data.ties.filter((tie) => !tie.isStanding).length;
  const parts = [say("count", { shown: showCount(shown.length), total: showCount(data.ties.length) })];
  if (hidden) parts.push(say("count.hidden", { count: showCount(hidden) }));
  byId("count").textContent = data.ties.length ? `${parts.join("; ")}.` : "";
}

function showEmpty(shown) {
  const empty = byId("empty");
  empty.hidden = shown.length > 0 || data.ties.length === 0;
  byId("table").hidden = shown.length === 0;
  if (empty.hidden) return;
  const hints = [say("empty")];
  if (state.text) hints.push(say("empty.text"));
  if (state.relations && state.relations.size < data.relations.length) hints.push(say("empty.ties"));
  if (!state.hasFaded && data.ties.some((tie) => !tie.isStanding)) hints.push(say("empty.faded"));
  empty.replaceChildren(make("p", { text: hints.join(" ") }));
}

function readFilters() {
  const boxes = [...document.querySelectorAll("input[name=relation]")];
  const on = boxes.filter((box) => box.checked).map((box) => box.value);
  state.relations = boxes.length && on.length < boxes.length ? new Set(on) : null;
  state.text = byId("search").value.trim();
  const faded = byId("faded");
  state.hasFaded = Boolean(faded && faded.checked);
}
