// What the figures to play with have in common: each is a file beside this one, see CONTRIBUTING.md.
(() => {
  "use strict";
  if (window.dlcourse) return; // a page with two figures names this file twice

  const SVG = "http://www.w3.org/2000/svg";
  const figures = {};

  // Draws a figure in each <figure class="play" data-figure="name">, in place of the text for readers without scripts.
  // formulas: pure functions, which the tests compare with the course's; draw: fills the element that it is given.
  function figure(name, { formulas, draw }) {
    if (name in figures) return;
    figures[name] = { formulas };
    for (const box of document.querySelectorAll(`figure.play[data-figure="${name}"]`)) {
      box.replaceChildren();
      draw(box);
    }
  }

  // A new element at the end of parent; inside an SVG it is an SVG element.
  function add(parent, name, attributes = {}, text = "") {
    const inside = name === "svg" || parent.namespaceURI === SVG;
    const node = inside ? document.createElementNS(SVG, name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.textContent = text;
    return parent.appendChild(node);
  }

  function controls(box) {
    return box.querySelector(".play-controls") ?? add(box, "div", { class: "play-controls" });
  }

  // An <input type=range> in its label, with the value beside it; show(value) says it in words.
  function slider(box, label, { min, max, step = 1, value, show = String }) {
    const holder = add(controls(box), "label", { class: "play-slider" });
    add(holder, "span", {}, label);
    const shown = add(holder, "b", { "aria-hidden": "true" });
    const input = add(holder, "input", { type: "range", min, max, step, value, "aria-label": label });
    input.refresh = () => {
      shown.textContent = show(input.valueAsNumber);
      input.setAttribute("aria-valuetext", shown.textContent);
    };
    input.addEventListener("input", input.refresh);
    input.refresh();
    return input;
  }

  // Other bounds for a slider; its value stays if it can.
  function bound(input, max) {
    input.max = max;
    input.disabled = max <= Number(input.min);
    input.refresh();
  }

  function select(box, label, options) {
    const holder = add(controls(box), "label", { class: "play-select" }, `${label} `);
    const list = add(holder, "select", { "aria-label": label });
    for (const option of options) add(list, "option", {}, option);
    return list;
  }

  function button(box, label, press) {
    const node = add(controls(box), "button", { type: "button" }, label);
    node.addEventListener("click", press);
    return node;
  }

  function picture(box, width, height, attributes = {}) {
    const row = box.querySelector(".play-pictures") ?? add(box, "div", { class: "play-pictures" });
    return add(row, "svg", { viewBox: `0 0 ${width} ${height}`, role: "img", ...attributes });
  }

  // A function that says in words what the pictures show: below them for everyone, and as their text alternative.
  function words(box) {
    const output = add(box, "output", { "aria-live": "polite" });
    return (text) => {
      output.textContent = text;
      for (const svg of box.querySelectorAll("svg[role=img]")) {
        svg.setAttribute("aria-label", `${svg.dataset.name ?? box.getAttribute("aria-label")}: ${text}`);
      }
    };
  }

  // Axes in a frame [left, top, width, height] of an SVG. Ticks are values or pairs [value, text].
  // The curves belong into `area`, which hides what lies outside; X and Y turn values into its coordinates.
  function axes(svg, frame, { x, y, xticks = [], yticks = [], title = "", xlabel = "" }) {
    const [left, top, width, height] = frame;
    const X = (value) => ((value - x[0]) / (x[1] - x[0])) * width;
    const Y = (value) => ((y[1] - value) / (y[1] - y[0])) * height;
    for (const tick of xticks) {
      const [value, text] = [tick].flat().length === 2 ? tick : [tick, number(tick)];
      const at = left + X(value);
      add(svg, "line", { class: "grid", x1: at, x2: at, y1: top, y2: top + height });
      add(svg, "text", { class: "tick", x: at, y: top + height + 12, "text-anchor": "middle" }, text);
    }
    for (const tick of yticks) {
      const [value, text] = [tick].flat().length === 2 ? tick : [tick, number(tick)];
      const at = top + Y(value);
      add(svg, "line", { class: "grid", x1: left, x2: left + width, y1: at, y2: at });
      add(svg, "text", { class: "tick", x: left - 4, y: at + 3.5, "text-anchor": "end" }, text);
    }
    if (title) add(svg, "text", { class: "title", x: left, y: top - 5 }, title);
    if (xlabel) add(svg, "text", { x: left + width, y: top + height + 25, "text-anchor": "end" }, xlabel);
    const area = add(svg, "svg", { x: left, y: top, width, height });
    const curve = (points, kind) => path(area, points.map(([a, b]) => [X(a), Y(b)]), kind);
    return { area, X, Y, curve };
  }

  function path(parent, points, kind) {
    const d = points.map(([a, b], i) => `${i ? "L" : "M"}${a.toFixed(2)} ${b.toFixed(2)}`).join("");
    return add(parent, "path", { class: kind, d });
  }

  // A matrix as numbers in cells of 24 units; kind(i, j) is the class of a cell, null stands for an empty one.
  function grid(svg, M, kind) {
    svg.setAttribute("viewBox", `-1 -1 ${24 * M[0].length + 2} ${24 * M.length + 2}`);
    svg.style.setProperty("--columns", M[0].length);
    svg.replaceChildren();
    M.forEach((row, i) => row.forEach((value, j) => {
      add(svg, "rect", { class: `cell ${kind(i, j)}`, x: 24 * j, y: 24 * i, width: 24, height: 24 });
      const text = value === null ? "" : number(value);
      add(svg, "text", { class: `cell ${kind(i, j)}`, x: 24 * j + 12, y: 24 * i + 16, "text-anchor": "middle" }, text);
    }));
  }

  // A number with a true minus sign; digits: how many after the point, if not as many as there are.
  function number(value, digits) {
    const text = digits === undefined ? String(value) : value.toFixed(digits);
    return text.replace(/^-(?=[0.]*$)/, "").replace("-", "−");
  }

  // Three significant digits, as a power of ten where it is very large or small.
  function short(value) {
    if (value === 0 || !Number.isFinite(value)) return number(value);
    const size = Math.abs(value);
    return size >= 0.001 && size < 10000
      ? number(Number(value.toPrecision(3)))
      : number(value.toExponential(1)).replace("e+", "e");
  }

  function range(from, to, count) {
    return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  }

  // Random numbers in [0, 1), the same for the same seed: mulberry32, by Tommy Ettinger.
  function mulberry32(seed) {
    return () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
  }

  // Standard normal numbers from uniform ones: Box & Muller 1958.
  function normal(random) {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  }

  window.dlcourse = {
    figures, figure, add, slider, bound, select, button, picture, words, axes, path, grid, number, short, range,
    mulberry32, normal,
  };
})();
