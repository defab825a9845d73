// The drawing: vis-network at the places that were computed; nothing moves by itself.
const holder = byId("canvas");
const margin = 28;
const corner = 6; // vis-network counts the roundness of a box as room around it
let network = null;
let nodeSet = null;
let edgeSet = null;
let hasMoved = false;

const options = {
  physics: { enabled: false },
  layout: { improvedLayout: false },
  interaction: { dragNodes: false, hover: true, keyboard: { enabled: false }, tooltipDelay: 1e9, selectConnectedEdges: false },
  nodes: { labelHighlightBold: false, chosen: false, scaling: { label: { drawThreshold: 2 } } },
  edges: { labelHighlightBold: false, chosen: false, selectionWidth: 0, hoverWidth: 0, scaling: { label: { drawThreshold: 2 } } },
};

// The kind of an organisation below its name.
function drawKind(context, node, box) {
  if (!node.kindOf || !node.kindOf.nl) return;
  const { left, bottom } = node.margin;
  context.font = `12px ${node.font.face}`;
  context.textBaseline = "alphabetic";
  context.fillStyle = thin(theme ? theme.ink : node.quiet, fadedNodes.has(node.id) && !node.isFocus);
  const most = box.right - box.left - 2 * corner - left - node.margin.right;
  context.fillText(inLanguage(node.kindOf), box.left + corner + left, box.bottom - corner - bottom - 3, most);
}

function drawDetails(context) {
  for (const node of visNodes) {
    if (node.kind !== "organisation" || hiddenNodes.has(node.id)) continue;
    const symbol = data.symbols[node.type];
    const box = network.getBoundingBox(node.id);
    drawKind(context, node, box);
    context.save();
    context.globalAlpha = fadedNodes.has(node.id) ? 0.25 : 1;
    context.translate(box.left + corner + 19, (box.top + box.bottom) / 2);
    const path = new Path2D(symbol.path);
    context.lineWidth = 1.4;
    context.fillStyle = theme ? theme.paper : symbol.fill;
    context.strokeStyle = theme ? theme.ink : node.isFocus ? "#ffffff" : "#16202b";
    context.fill(path, "evenodd");
    context.stroke(path);
    context.restore();
  }
}

function fitHeight() {
  const [width, height] = data.sizes[scene];
  const scale = Math.min(1.15, (holder.clientWidth - 2 * margin) / Math.max(width, 1));
  const wanted = height * Math.max(scale, 0.6) + 2 * margin;
  const most = Math.max(380, Math.min(window.innerHeight * 0.78, 860));
  holder.style.height = `${Math.round(Math.min(Math.max(wanted, 200), most))}px`;
}

function fitAll() {
  const [width, height] = data.sizes[scene];
  const across = (holder.clientWidth - 2 * margin) / Math.max(width, 1);
  const down = (holder.clientHeight - 2 * margin) / Math.max(height, 1);
  network.moveTo({ position: { x: 0, y: 0 }, scale: Math.max(Math.min(across, down, 1.15), 0.02) });
  hasMoved = false;
}

// The whole drawing where names stay readable, else the part around the focus.
function startView() {
  fitAll();
  const least = 0.6;
  if (network.getScale() >= least - 0.1) return;
  const focus = network.getPosition(`${scene}|${data.focus}`);
  const [width, height] = data.sizes[scene];
  const keep = (at, size, room) => {
    const most = Math.max(0, size / 2 + margin - room / 2 / least);
    return Math.min(Math.max(at, -most), most);
  };
  const position = { x: keep(focus.x, width, holder.clientWidth), y: keep(focus.y, height, holder.clientHeight) };
  network.moveTo({ position, scale: least });
}

// Bring the chosen ends into view when they are outside it.
function bringIntoView(ids) {
  if (!network || !ids.length) return;
  const places = ids.map((id) => network.getPosition(`${scene}|${id}`));
  const isOutside = places.some((place) => {
    const { x, y } = network.canvasToDOM(place);
    return x < 20 || y < 20 || x > holder.clientWidth - 20 || y > holder.clientHeight - 20;
  });
  if (!isOutside) return;
  const [x, y] = ["x", "y"].map((axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length);
  const spread = (axis) => Math.max(...places.map((place) => Math.abs(place[axis] - (axis === "x" ? x : y)))) * 2 + 260;
  const fitting = Math.min(holder.clientWidth / spread("x"), holder.clientHeight / spread("y"));
  hasMoved = true;
  network.moveTo({ position: { x, y }, scale: Math.min(network.getScale(), fitting) });
}

function useTool(tool) {
  if (!network) return;
  const scale = network.getScale();
  const position = network.getViewPosition();
  const step = 120 / scale;
  hasMoved = true;
  if (tool === "zoom.fit") fitAll();
  if (tool === "zoom.in") network.moveTo({ scale: Math.min(scale * 1.3, 4) });
  if (tool === "zoom.out") network.moveTo({ scale: Math.max(scale / 1.3, 0.05) });
  const moves = { "move.left": [-1, 0], "move.right": [1, 0], "move.up": [0, -1], "move.down": [0, 1] };
  const [x, y] = moves[tool] || [0, 0];
  if (x || y) network.moveTo({ position: { x: position.x + x * step, y: position.y + y * step } });
}

function startCanvas() {
  if (!holder) return;
  fitHeight();
  nodeSet = new vis.DataSet(visNodes);
  edgeSet = new vis.DataSet(visEdges);
  network = new vis.Network(holder, { nodes: nodeSet, edges: edgeSet }, options);
  for (const element of holder.querySelectorAll("[tabindex]")) element.removeAttribute("tabindex");
  network.on("afterDrawing", drawDetails);
  network.on("click", chooseOnCanvas);
  network.on("dragEnd", () => { hasMoved = true; });
  for (const kind of ["Node", "Edge"]) {
    network.on(`hover${kind}`, () => { holder.style.cursor = "pointer"; });
    network.on(`blur${kind}`, () => { holder.style.cursor = ""; });
  }
  // Scrolling moves the page; with Ctrl (a pinch on a touchpad too) it zooms the drawing.
  holder.addEventListener("wheel", (event) => { if (!event.ctrlKey) event.stopPropagation(); }, true);
  window.addEventListener("resize", () => { if (!hasMoved) { fitHeight(); network.redraw(); startView(); } });
  startView();
}

function chooseOnCanvas(event) {
  const node = event.nodes.length ? nodeSet.get(event.nodes[0]) : null;
  const edge = event.edges.length ? edgeSet.get(event.edges[0]) : null;
  if (node && node.kind === "organisation") chooseOrganisation(node.organisation, false);
  else if (node && node.tie) chooseTie(node.tie, false);
  else if (edge) chooseTie(edge.tie, false);
  else choose("", "");
}
