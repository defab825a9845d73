// The table: the same relations as the drawing, one button each.
const columns = data.columns;

function fillRow(tie) {
  const relation = say(`relation.${tie.relation}`);
  const standing = tie.isStanding ? relation : `${relation} (${say(`modality.${tie.modality}`)})`;
  const count = sayCount("sources", tie.sources);
  const isChosen = tie.id === state.tie;
  const button = make(
    "button",
    {
      type: "button",
      "aria-label": `${count}: ${inLanguage(tie.statement)}`,
      "aria-controls": "panel",
      "aria-current": isChosen && "true",
    },
    make("span", { text: count }),
  );
  const texts = [
    organisations.get(tie.subject).name,
    standing,
    organisations.get(tie.object).name,
    inLanguage(tie.label),
    tie.year,
  ];
  const cells = texts.map((text, index) =>
    make("td", { role: "cell", text, "data-heading": say(columns[index]), class: text ? null : "is-bare" }),
  );
  const last = make("td", { role: "cell", "data-heading": say(columns[5]) }, button);
  if (tie.contradicting.length) {
    last.append(make("span", { class: "warning", text: say("sources.against") }));
  }
  const classes = [tie.isStanding ? "" : "is-faded", isChosen ? "is-chosen" : ""].join(" ").trim();
  return make(
    "tr",
    { role: "row", "data-tie": tie.id, class: classes || null, onclick: () => chooseTie(tie.id, true) },
    ...cells,
    last,
  );
}

function fillTable(shown) {
  byId("rows").replaceChildren(...shown.map(fillRow));
}

function markRows() {
  for (const row of byId("rows").children) {
    const isChosen = row.dataset.tie === state.tie;
    row.classList.toggle("is-chosen", isChosen);
    const button = row.querySelector("button");
    if (isChosen) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}
