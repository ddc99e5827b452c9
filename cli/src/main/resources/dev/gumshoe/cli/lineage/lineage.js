"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 220, HEAD = 44, ROW = 20, GAP_X = 72, GAP_Y = 22, MOST = 40, ROWS = -1;
const nodes = data.nodes.map((n, i) => ({ ...n, index: i, x: 0, y: 0, open: false, from: [], to: [] }));
for (const [a, b] of data.links) { nodes[a].to.push(b); nodes[b].from.push(a); }
const steps = data.steps.map(([from, fromColumn, to, toColumn, how, value, where]) =>
  ({ from, fromColumn, to, toColumn, how: data.words[how], value: !!value, where: where < 0 ? "" : data.words[where] }));
const outOf = new Map(), into = new Map();
const key = (node, column) => node + ":" + column;
for (const step of steps) {
  add(outOf, key(step.from, step.fromColumn), step);
  add(into, key(step.to, step.toColumn), step);
}
function add(map, at, step) { if (!map.has(at)) map.set(at, []); map.get(at).push(step); }

/* What is chosen, and what lights up with it. */
let chosen = null;
let lit = { places: new Map(), nodes: new Set(), steps: [] };

function choose(node, column) {
  chosen = { node, column };
  lit = { places: new Map(), nodes: new Set([node]), steps: [] };
  if (column !== ROWS) {
    lit.places.set(key(node, column), "chosen");
    follow(node, column, true);
    follow(node, column, false);
  }
  layout(); draw(); tell();
}

/* Values all the way; choices of rows as far as they decide; rows from node to node. */
function follow(node, column, up) {
  const seen = new Set([key(node, column)]), open = [[node, column, true]];
  while (open.length) {
    const [n, c, value] = open.shift();
    const here = ((up ? into : outOf).get(key(n, c)) || []).slice();
    if (up && c !== ROWS && !seen.has(key(n, ROWS))) { seen.add(key(n, ROWS)); open.push([n, ROWS, false]); }
    for (const step of here) {
      const next = up ? step.from : step.to, nextColumn = up ? step.fromColumn : step.toColumn;
      const byValue = value && step.value, at = key(next, nextColumn);
      lit.steps.push({ step, up, value: byValue });
      lit.nodes.add(next);
      if (nextColumn !== ROWS && lit.places.get(at) !== "value" && lit.places.get(at) !== "chosen") lit.places.set(at, byValue ? "value" : "predicate");
      const goesOn = byValue || nextColumn === ROWS || !up;
      if (goesOn && !seen.has(at)) { seen.add(at); open.push([next, nextColumn, byValue]); }
    }
  }
}

/* Layers from left to right, nodes of a layer in an order with few crossings, each near what it is linked with. */
const layers = [], loose = [];
function rank() {
  const depth = new Array(nodes.length).fill(0), waiting = nodes.map(n => n.from.length), open = nodes.filter(n => !n.from.length).map(n => n.index);
  while (open.length) {
    const at = open.shift();
    for (const to of nodes[at].to) {
      depth[to] = Math.max(depth[to], depth[at] + 1);
      if (--waiting[to] === 0) open.push(to);
    }
  }
  for (const n of [...nodes].reverse()) if (!n.from.length && n.to.length) depth[n.index] = Math.min(...n.to.map(t => depth[t])) - 1;
  loose.push(...nodes.filter(n => !n.from.length && !n.to.length));
  nodes.filter(n => n.from.length || n.to.length).forEach(n => { (layers[depth[n.index]] = layers[depth[n.index]] || []).push(n); n.layer = depth[n.index]; });
  for (let i = 0; i < layers.length; i++) layers[i] = layers[i] || [];
  layers.forEach(layer => layer.forEach((n, i) => n.order = i));
  for (let sweep = 0; sweep < 24; sweep++) {
    const down = sweep % 2 === 0;
    for (const layer of down ? layers : [...layers].reverse()) {
      for (const n of layer) {
        const near = down ? n.from : n.to;
        n.pull = near.length ? near.reduce((sum, i) => sum + nodes[i].order / Math.max(1, layers[nodes[i].layer].length), 0) / near.length * layer.length : n.order;
      }
      layer.sort((a, b) => a.pull - b.pull || a.index - b.index);
      layer.forEach((n, i) => n.order = i);
    }
  }
}

function shown(n) {
  if (n.open) return n.columns.map((_, c) => c).slice(0, 400);
  const some = n.columns.map((_, c) => c).filter(c => lit.places.has(key(n.index, c)));
  return some.slice(0, MOST);
}

function layout() {
  for (const n of nodes) { n.rows = shown(n); n.height = HEAD + n.rows.length * ROW + (n.rows.length ? 8 : 0); }
  layers.forEach((layer, i) => layer.forEach(n => n.x = i * (WIDTH + GAP_X)));
  for (const layer of layers) { let y = 0; for (const n of layer) { n.y = y; y += n.height + GAP_Y; } const half = y / 2; layer.forEach(n => n.y -= half); }
  for (let sweep = 0; sweep < 16; sweep++) {
    for (const layer of sweep % 2 ? [...layers].reverse() : layers) {
      const wish = layer.map(n => {
        const near = [...n.from, ...n.to];
        return near.length ? near.reduce((sum, i) => sum + nodes[i].y + nodes[i].height / 2, 0) / near.length - n.height / 2 : n.y;
      });
      place(layer, wish);
    }
  }
  below();
}

/* What is linked with nothing stands below. */
function below() {
  const linked = layers.flat(), wide = Math.max(4, layers.length);
  let y = linked.length ? Math.max(...linked.map(n => n.y + n.height)) + 3 * GAP_Y : 0;
  for (let i = 0; i < loose.length; i += wide) {
    const row = loose.slice(i, i + wide);
    row.forEach((n, at) => { n.x = at * (WIDTH + GAP_X); n.y = y; });
    y += Math.max(...row.map(n => n.height)) + GAP_Y;
  }
}

/* As near to the wishes as the order and the gaps allow: blocks that touch move as one. */
function place(layer, wish) {
  const blocks = [];
  layer.forEach((n, i) => {
    let block = { from: i, to: i, sum: wish[i], count: 1, size: n.height + GAP_Y };
    block.y = block.sum;
    while (blocks.length && blocks[blocks.length - 1].y + blocks[blocks.length - 1].size > block.y) {
      const before = blocks.pop();
      block = { from: before.from, to: block.to, sum: before.sum + block.sum - before.size * block.count, count: before.count + block.count, size: before.size + block.size };
      block.y = block.sum / block.count;
    }
    blocks.push(block);
  });
  for (const block of blocks) { let y = block.y; for (let i = block.from; i <= block.to; i++) { layer[i].y = y; y += layer[i].height + GAP_Y; } }
}

/* Drawing. Texts are only ever set as texts. */
const svg = document.querySelector("svg"), world = document.getElementById("world");
function make(name, attributes, parent, text) {
  const element = document.createElementNS(SVG, name);
  for (const [k, v] of Object.entries(attributes)) element.setAttribute(k, v);
  if (text !== undefined) element.textContent = text;
  if (parent) parent.append(element);
  return element;
}
function cut(text, most) { const all = [...text]; return all.length > most ? all.slice(0, most - 1).join("") + "…" : text; }
function curve(x1, y1, x2, y2) { const bend = Math.max(40, Math.abs(x2 - x1) / 2.4); return `M${x1},${y1}C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`; }
function height(n, column) { const at = n.rows.indexOf(column); return at < 0 ? n.y + HEAD / 2 : n.y + HEAD + at * ROW + ROW / 2; }

function draw() {
  world.replaceChildren();
  world.setAttribute("class", chosen && chosen.column !== ROWS ? "faded" : "");
  for (const n of nodes) for (const to of n.to) {
    const t = nodes[to];
    make("path", { class: "link", d: curve(n.x + WIDTH, n.y + HEAD / 2, t.x, t.y + HEAD / 2) }, world);
  }
  const drawn = new Set();
  for (const { step, value } of lit.steps) {
    const a = nodes[step.from], b = nodes[step.to], d = curve(a.x + WIDTH, height(a, step.fromColumn), b.x, height(b, step.toColumn));
    if (!drawn.has(d + value)) { drawn.add(d + value); make("path", { class: "step" + (value ? "" : " predicate"), d }, world); }
  }
  for (const n of nodes) drawNode(n);
}

function drawNode(n) {
  const type = ["source", "seed", "model", "snapshot", "exposure"].includes(n.type) ? n.type : "other";
  const classes = ["node", lit.nodes.has(n.index) ? "lit" : "", chosen && chosen.node === n.index ? "chosen" : "", n.kind === "ephemeral" ? "ephemeral" : ""];
  const g = make("g", { class: classes.join(" "), transform: `translate(${n.x},${n.y})`, "data-node": n.index }, world);
  make("title", {}, g, n.name);
  make("rect", { class: "box", width: WIDTH, height: n.height, rx: 7 }, g);
  make("rect", { class: type, width: 5, height: n.height, rx: 2.5 }, g);
  make("text", { class: "name", x: 14, y: 19 }, g, cut(n.name, 26));
  make("text", { class: "kind", x: 14, y: 35 }, g, cut([n.type.replace("_", " "), n.kind === n.type ? "" : n.kind, n.tests ? n.tests + (n.tests > 1 ? " tests" : " test") : ""].filter(Boolean).join(" · "), 32));
  if (n.columns.length) make("text", { class: "more", x: WIDTH - 10, y: 35, "text-anchor": "end", "data-toggle": n.index }, g, n.open ? "▾" : n.columns.length + " ▸");
  n.rows.forEach((c, i) => {
    const state = lit.places.get(key(n.index, c)) || "";
    make("rect", { class: "row " + state, x: 6, y: HEAD + i * ROW, width: WIDTH - 7, height: ROW, rx: 3, "data-column": c }, g);
    const text = make("text", { class: "column", x: 16, y: HEAD + i * ROW + 14 }, g, cut(n.columns[c], 30));
    text.style.pointerEvents = "none";
  });
}

/* The panel. */
const panel = document.querySelector("aside");
function put(name, text, parent, style) { const e = document.createElement(name); if (text) e.textContent = text; if (style) e.className = style; (parent || panel).append(e); return e; }
function label(node, column) { return column === ROWS ? nodes[node].name : nodes[node].name + "." + nodes[node].columns[column]; }
function go(node, column, parent, text) { const a = put("a", text || label(node, column), parent); a.tabIndex = 0; a.onclick = () => { choose(node, column); centre(nodes[node]); }; a.onkeydown = e => { if (e.key === "Enter") a.onclick(); }; }

function tell() {
  panel.replaceChildren();
  if (!chosen) { put("h2", data.title); put("p", "Click a node to see its columns, and a column to see what it comes from and where it goes.", panel, "dim"); about(); return; }
  const n = nodes[chosen.node];
  put("h2", label(chosen.node, chosen.column));
  put("p", [n.type.replace("_", " "), n.kind, n.maturity && "maturity " + n.maturity].filter(Boolean).join(" · "), panel, "dim");
  if (n.file) put("p", n.file, panel, "dim");
  if (n.owner) put("p", "Tell " + n.owner);

  if (chosen.column === ROWS) { around(n); return; }
  list("Comes from", lit.steps.filter(l => l.up && l.value), true);
  list("Its rows are decided by", lit.steps.filter(l => l.up && !l.value && l.step.fromColumn !== ROWS), true);
  list("Goes to", lit.steps.filter(l => !l.up && l.value), false);
  list("Decides", lit.steps.filter(l => !l.up && !l.value && l.step.how !== "rows"), false);
}

function list(title, found, up) {
  if (!found.length) return;
  put("h3", title + " (" + found.length + ")");
  const ul = put("ul");
  for (const { step, value } of found.slice(0, 300)) {
    const li = put("li", "", ul, value ? "" : "predicate");
    if (up) go(step.from, step.fromColumn, li); else go(step.to, step.toColumn, li, step.toColumn === ROWS && !value ? "rows of " + nodes[step.to].name : "");
    const other = up ? label(step.to, step.toColumn) : label(step.from, step.fromColumn);
    put("span", ` ${step.how}, ${up ? "into" : "from"} ${other}`, li, "dim");
    if (step.where) put("code", step.where, li);
  }
}

function around(n) {
  for (const [title, near] of [["Reads", n.from], ["Read by", n.to]]) {
    if (!near.length) continue;
    put("h3", title);
    const ul = put("ul");
    near.forEach(i => go(i, ROWS, put("li", "", ul, "plain")));
  }
  if (n.columns.length) {
    put("h3", "Columns");
    const ul = put("ul");
    n.columns.forEach((_, c) => go(n.index, c, put("li", "", ul, "plain"), n.columns[c]));
  }
}

function about() {
  const counts = {};
  nodes.forEach(n => counts[n.type] = (counts[n.type] || 0) + 1);
  put("h3", "Nodes");
  const ul = put("ul");
  Object.entries(counts).forEach(([type, count]) => put("li", count + " " + type.replace("_", " ")+ (count > 1 && type !== "analysis" ? "s" : ""), ul, "plain"));
}

/* Moving about. */
let view = { x: 0, y: 0, scale: 1 };
function apply() { world.setAttribute("transform", `translate(${view.x},${view.y}) scale(${view.scale})`); }
function fit() {
  if (!nodes.length) return;
  const left = Math.min(...nodes.map(n => n.x)), right = Math.max(...nodes.map(n => n.x)) + WIDTH;
  const top = Math.min(...nodes.map(n => n.y)), bottom = Math.max(...nodes.map(n => n.y + n.height));
  const box = svg.getBoundingClientRect();
  const scale = Math.min(1.15, (box.width - 60) / (right - left), (box.height - 60) / (bottom - top));
  view = { scale, x: (box.width - (left + right) * scale) / 2, y: (box.height - (top + bottom) * scale) / 2 };
  apply();
}
function centre(n) {
  const box = svg.getBoundingClientRect();
  view.scale = Math.max(view.scale, 0.7);
  view.x = box.width / 2 - (n.x + WIDTH / 2) * view.scale;
  view.y = box.height / 2 - (n.y + Math.min(n.height, 300) / 2) * view.scale;
  apply();
}
function zoom(factor, x, y) {
  const scale = Math.min(3, Math.max(0.03, view.scale * factor)), real = scale / view.scale;
  view = { scale, x: x - (x - view.x) * real, y: y - (y - view.y) * real };
  apply();
}
svg.addEventListener("wheel", e => { e.preventDefault(); const box = svg.getBoundingClientRect(); zoom(Math.exp(-e.deltaY * 0.0015), e.clientX - box.left, e.clientY - box.top); }, { passive: false });
let drag = null;
svg.addEventListener("pointerdown", e => { drag = { x: e.clientX, y: e.clientY, moved: false, target: e.target }; svg.setPointerCapture(e.pointerId); });
svg.addEventListener("pointermove", e => {
  if (!drag) return;
  const dx = e.clientX - drag.x, dy = e.clientY - drag.y;
  if (!drag.moved && Math.hypot(dx, dy) < 4) return;
  drag.moved = true; drag.x = e.clientX; drag.y = e.clientY;
  svg.classList.add("moving");
  view.x += dx; view.y += dy; apply();
});
svg.addEventListener("pointerup", () => { const d = drag; drag = null; svg.classList.remove("moving"); if (d && !d.moved) click(d.target); });
function click(target) {
  const group = target.closest("[data-node]");
  if (!group) { chosen = null; lit = { places: new Map(), nodes: new Set(), steps: [] }; layout(); draw(); tell(); return; }
  const n = nodes[+group.dataset.node];
  if (target.dataset.column !== undefined) { choose(n.index, +target.dataset.column); return; }
  const y = n.y;
  n.open = !n.open;
  choose(n.index, ROWS);
  view.y += (y - n.y) * view.scale;
  apply();
}

/* Searching. */
const input = document.querySelector("input"), found = document.getElementById("found");
let at = 0;
function search() {
  const word = input.value.trim().toLowerCase();
  found.replaceChildren();
  at = 0;
  if (!word) return;
  const hits = [];
  for (const n of nodes) if (n.name.toLowerCase().includes(word)) hits.push([n.index, ROWS]);
  for (const n of nodes) n.columns.forEach((c, i) => { if ((n.name + "." + c).toLowerCase().includes(word) && c.toLowerCase().includes(word.split(".").pop())) hits.push([n.index, i]); });
  hits.slice(0, 60).forEach(([n, c], i) => {
    const li = put("li", label(n, c), found, i ? "" : "on");
    put("small", c === ROWS ? "  " + nodes[n].type : "  column", li);
    li.onmousedown = e => { e.preventDefault(); take(n, c); };
    li.take = () => take(n, c);
  });
}
function take(n, c) { found.replaceChildren(); input.value = ""; input.blur(); if (c === ROWS) nodes[n].open = true; choose(n, c); centre(nodes[n]); }
input.addEventListener("input", search);
input.addEventListener("keydown", e => {
  const all = [...found.children];
  if (e.key === "Enter" && all[at]) all[at].take();
  if (e.key === "Escape") { found.replaceChildren(); input.blur(); }
  if (e.key === "ArrowDown" || e.key === "ArrowUp") {
    e.preventDefault();
    at = Math.max(0, Math.min(all.length - 1, at + (e.key === "ArrowDown" ? 1 : -1)));
    all.forEach((li, i) => { li.className = i === at ? "on" : ""; });
    if (all[at]) all[at].scrollIntoView({ block: "nearest" });
  }
});
input.addEventListener("blur", () => found.replaceChildren());
document.addEventListener("keydown", e => { if (e.key === "/" && document.activeElement !== input) { e.preventDefault(); input.focus(); } });
document.getElementById("fit").onclick = fit;
document.getElementById("in").onclick = () => { const b = svg.getBoundingClientRect(); zoom(1.3, b.width / 2, b.height / 2); };
document.getElementById("out").onclick = () => { const b = svg.getBoundingClientRect(); zoom(1 / 1.3, b.width / 2, b.height / 2); };
document.getElementById("open").onclick = () => { const all = nodes.some(n => n.columns.length && !n.open); nodes.forEach(n => n.open = all); layout(); draw(); fit(); };

rank();
if (data.node >= 0) { choose(data.node, data.column); } else { layout(); draw(); tell(); }
fit();
if (data.node >= 0 && view.scale < 0.55) { view.scale = 0.75; centre(nodes[data.node]); }
