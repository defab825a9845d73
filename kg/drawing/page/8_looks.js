// What is hidden and what fades; and the colours where the reader's own colours rule.
const hiddenNodes = new Set();
const fadedNodes = new Set();
const theme = readTheme();

function readTheme() {
  if (!window.matchMedia("(forced-colors: active)").matches) return null;
  const probe = make("span", {});
  document.body.append(probe);
  const resolve = (colour) => {
    probe.style.color = colour;
    return window.getComputedStyle(probe).color;
  };
  const found = { ink: resolve("CanvasText"), paper: resolve("Canvas"), line: resolve("LinkText") };
  probe.remove();
  return found;
}

// The ties and organisations that stay bright: the chosen one and what it touches.
function findBright(shown) {
  if (!state.tie && !state.organisation) return null;
  const own = shown.filter(
    (tie) => tie.id === state.tie || tie.subject === state.organisation || tie.object === state.organisation,
  );
  const bright = new Set(own.map((tie) => tie.id));
  const nodes = new Set([state.organisation]);
  for (const tie of own) nodes.add(tie.subject).add(tie.object);
  return own.length || state.organisation ? { ties: bright, nodes } : null;
}

// A colour thinned with paper: what fades stays opaque, so that no line shines through.
function thin(colour, isFaded) {
  if (!isFaded) return colour;
  const found = colour.match(/^#(..)(..)(..)$/);
  const parts = found ? found.slice(1).map((pair) => parseInt(pair, 16)) : colour.match(/\d+/g).slice(0, 3).map(Number);
  const paper = theme ? theme.paper.match(/\d+/g).map(Number) : [255, 255, 255];
  return `rgb(${parts.map((part, index) => Math.round(part * 0.25 + paper[index] * 0.75)).join(",")})`;
}

function recolourNode(node, isFaded) {
  if (node.kind === "bend") return {};
  const ink = theme ? theme.ink : node.font.color;
  const font = { ...node.font, color: node.isFocus ? ink : thin(ink, isFaded) };
  const border = thin(theme ? theme.ink : node.color.border, isFaded);
  const background = theme ? theme.paper : node.isFocus ? thin(node.color.background, isFaded) : node.color.background;
  return { color: { background, border }, font };
}

function recolourEdge(edge, isFaded) {
  const colour = thin(theme ? theme.line : edge.color.color, isFaded);
  const font = { ...edge.font, color: thin(theme ? theme.ink : edge.font.color, isFaded) };
  if (theme) font.strokeColor = theme.paper;
  return { color: { color: colour, hover: colour, highlight: colour }, font };
}

function showLooks(shown) {
  if (!network) return;
  const shownTies = new Set(shown.map((tie) => tie.id));
  const touched = new Set([data.focus, state.organisation]);
  for (const tie of shown) touched.add(tie.subject).add(tie.object);
  const bends = new Set();
  for (const edge of visEdges) if (shownTies.has(edge.tie)) bends.add(edge.from).add(edge.to);
  const bright = findBright(shown);
  hiddenNodes.clear();
  fadedNodes.clear();
  nodeSet.update(visNodes.map((node) => {
    const isShownNode = node.organisation ? touched.has(node.organisation) : bends.has(node.id);
    const isFaded = Boolean(bright) && !(node.tie ? bright.ties.has(node.tie) : bright.nodes.has(node.organisation));
    if (!isShownNode) hiddenNodes.add(node.id);
    if (isFaded) fadedNodes.add(node.id);
    const label = node.labels ? node.labels[state.language] : " ";
    return { id: node.id, ...recolourNode(node, isFaded), hidden: !isShownNode, label };
  }));
  edgeSet.update(visEdges.map((edge) => {
    const isFaded = Boolean(bright) && !bright.ties.has(edge.tie);
    const label = (edge.labels && edge.labels[state.language]) || "";
    return { id: edge.id, ...recolourEdge(edge, isFaded), hidden: !shownTies.has(edge.tie), label };
  }));
  network.redraw();
}
