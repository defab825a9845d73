// The evidence: every sentence that says so, and every sentence that does not.
function fillSource(source) {
  const item = make("li", { class: "source" });
  if (source.quote) item.append(make("blockquote", { lang: "nl", text: source.quote }));
  item.append(make("p", { class: "origin", text: inLanguage(source.origin) }));
  item.append(make("p", { class: "details", text: inLanguage(source.details) }));
  if (source.url) {
    const link = { href: source.url, rel: "noopener noreferrer", target: "_blank", text: say("source.open") };
    item.append(make("p", {}, make("a", link)));
  }
  return item;
}

function fillSources(tie, level) {
  const parts = [];
  for (const stance of ["supporting", "contradicting", "earlier"]) {
    if (!tie[stance].length) continue;
    const heading = `${say(`panel.${stance}`)} (${showCount(tie[stance].length)})`;
    parts.push(make(level, { text: heading, class: `stance is-${stance}` }));
    parts.push(make("ul", { class: "sources" }, ...tie[stance].map(fillSource)));
  }
  if (!parts.length) parts.push(make("p", { text: say("panel.no_source") }));
  if (tie.contradicting.length) {
    parts.unshift(make("p", { class: "warning", text: say("panel.conflict") }));
  }
  return parts;
}

function fillFacts(facts) {
  const rows = facts.map(([name, value]) =>
    make("div", {}, make("dt", { text: inLanguage(name) }), make("dd", { text: inLanguage(value) })),
  );
  return make("dl", { class: "facts" }, ...rows);
}

function fillTiePanel(tie) {
  byId("panel-heading").textContent = inLanguage(tie.statement);
  byId("panel-body").replaceChildren(fillFacts(tie.facts), ...fillSources(tie, "h3"));
}

function fillOrganisationPanel(organisation) {
  const own = listShown().filter((tie) => tie.subject === organisation.id || tie.object === organisation.id);
  byId("panel-heading").textContent = organisation.name;
  const sections = own.map((tie) =>
    make(
      "section",
      { class: "of-tie" },
      make("h4", {}, make("button", { type: "button", class: "as-link", text: inLanguage(tie.statement), onclick: () => chooseTie(tie.id, true) })),
      tie.label[state.language] ? make("p", { class: "figure", text: inLanguage(tie.label) }) : null,
      ...fillSources(tie, "h5"),
    ),
  );
  const heading = make("h3", { text: say("panel.ties") });
  byId("panel-body").replaceChildren(fillFacts(organisation.facts), heading, ...sections);
}

function fillPanel() {
  const tie = ties.get(state.tie);
  const organisation = organisations.get(state.organisation);
  byId("close").hidden = !tie && !organisation;
  byId("panel").classList.toggle("is-filled", Boolean(tie || organisation));
  if (tie) return fillTiePanel(tie);
  if (organisation) return fillOrganisationPanel(organisation);
  byId("panel-heading").textContent = say("panel");
  return byId("panel-body").replaceChildren(make("p", { text: say("panel.empty") }));
}

function fillPrint(shown) {
  const parts = shown.map((tie) =>
    make("section", {}, make("h3", { text: inLanguage(tie.statement) }), fillFacts(tie.facts), ...fillSources(tie, "h4")),
  );
  byId("print").replaceChildren(make("h2", { text: say("panel") }), ...parts);
}
