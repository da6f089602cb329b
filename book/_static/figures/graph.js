// The computational graph of a net with one hidden unit and weight decay: values forwards, then gradients backwards.
(() => {
  "use strict";
  const { figure, add, slider, button, picture, words, number } = dlcourse;

  // Each entry: how a value follows from those before it. The names are those of the drawing.
  const forward = [
    ["z", ({ w1, x }) => w1 * x, "w₁·x"],
    ["h", ({ z }) => Math.tanh(z), "tanh z"],
    ["o", ({ w2, h }) => w2 * h, "w₂·h"],
    ["L", ({ o, y }) => (o - y) ** 2 / 2, "½(o − y)²"],
    ["s", ({ w1, w2, λ }) => (λ / 2) * (w1 ** 2 + w2 ** 2), "λ/2·(w₁² + w₂²)"],
    ["J", ({ L, s }) => L + s, "L + s"],
  ];

  // How ∂J/∂ each value follows from the gradients before it (d) and the values (v).
  const backward = [
    ["J", () => 1, "1"],
    ["L", ({ d }) => d.J, "∂J/∂J · 1"],
    ["s", ({ d }) => d.J, "∂J/∂J · 1"],
    ["o", ({ d, v }) => d.L * (v.o - v.y), "∂J/∂L · (o − y)"],
    ["y", ({ d, v }) => d.L * (v.y - v.o), "∂J/∂L · (y − o)"],
    ["w2", ({ d, v }) => d.o * v.h + d.s * v.λ * v.w2, "∂J/∂o · h + ∂J/∂s · λw₂"],
    ["h", ({ d, v }) => d.o * v.w2, "∂J/∂o · w₂"],
    ["z", ({ d, v }) => d.h * (1 - v.h ** 2), "∂J/∂h · (1 − h²)"],
    ["w1", ({ d, v }) => d.z * v.x + d.s * v.λ * v.w1, "∂J/∂z · x + ∂J/∂s · λw₁"],
    ["x", ({ d, v }) => d.z * v.w1, "∂J/∂z · w₁"],
    ["λ", ({ d, v }) => (d.s * (v.w1 ** 2 + v.w2 ** 2)) / 2, "∂J/∂s · ½(w₁² + w₂²)"],
  ];

  // All values and gradients, or those of the first steps. inputs: {x, y, w1, w2, λ}.
  function compute(inputs, steps = forward.length + backward.length) {
    const [v, d] = [{ ...inputs }, {}];
    for (const [name, rule] of forward.slice(0, steps)) v[name] = rule(v);
    for (const [name, rule] of backward.slice(0, Math.max(0, steps - forward.length))) d[name] = rule({ d, v });
    return { v, d };
  }

  const places = {
    x: [25, 165], w1: [55, 74], z: [90, 165], h: [150, 165], w2: [180, 104], o: [215, 165], y: [215, 230],
    λ: [130, 26], s: [265, 52], L: [265, 197], J: [320, 122],
  };
  const edges = ["x z", "w1 z", "z h", "h o", "w2 o", "o L", "y L", "L J", "s J", "λ s", "w1 s", "w2 s"];
  const label = (name) => name.replace("1", "₁").replace("2", "₂");

  function draw(box) {
    const given = { x: 1, y: 0.5, w1: 0.8, w2: -0.6, λ: 0.1 };
    const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => {
      const bounds = name === "λ" ? { min: 0, max: 1 } : { min: -2, max: 2 };
      return [name, slider(box, label(name), { ...bounds, step: 0.1, value, show: (v) => number(v, 1) })];
    }));
    const all = forward.length + backward.length;
    const step = slider(box, "Step", { min: 0, max: all, value: 0, show: (n) => `${n} of ${all}` });
    button(box, "Next step", () => {
      step.value = (step.valueAsNumber + 1) % (all + 1);
      step.refresh();
      update();
    });
    const svg = picture(box, 346, 258);
    const say = words(box);

    function update() {
      const n = step.valueAsNumber;
      const { v, d } = compute(Object.fromEntries(Object.keys(inputs).map((k) => [k, inputs[k].valueAsNumber])), n);
      const now = n === 0 ? [] : n <= forward.length ? forward[n - 1] : backward[n - forward.length - 1];
      svg.replaceChildren();
      for (const edge of edges) {
        const [[x1, y1], [x2, y2]] = edge.split(" ").map((name) => places[name]);
        add(svg, "line", { class: "thread", x1, y1, x2, y2 });
      }
      for (const [name, [x, y]] of Object.entries(places)) {
        add(svg, "circle", { class: `unit ${name === now[0] ? "marked" : ""}`, cx: x, cy: y, r: 13 });
        add(svg, "text", { class: "title", x, y: y + 4, "text-anchor": "middle" }, label(name));
        if (name in v) add(svg, "text", { x, y: y - 17, "text-anchor": "middle" }, number(v[name], 3));
        if (name in d) add(svg, "text", { class: "two", x, y: y + 25, "text-anchor": "middle" }, number(d[name], 3));
      }
      const what = n <= forward.length
        ? now.length ? `${label(now[0])} = ${now[2]} = ${number(v[now[0]], 4)}` : "inputs and weights alone"
        : `∂J/∂${label(now[0])} = ${now[2]} = ${number(d[now[0]], 4)}`;
      say(`Step ${n} of ${all}, ${n <= forward.length ? "forwards" : "backwards"}: ${what}.`);
    }
    box.addEventListener("input", update);
    update();
  }

  figure("graph", { formulas: { compute }, draw });
})();
