// What a net with fresh weights makes of random inputs: the outputs of each layer, as histograms.
(() => {
  "use strict";
  const { figure, add, slider, select, button, picture, words, axes, number, short, mulberry32, normal } = dlcourse;

  const [WIDTH, INPUTS, LAYERS] = [100, 40, 8];
  const activations = { ReLU: (a) => Math.max(0, a), tanh: Math.tanh };

  // The standard deviation of a weight by each rule, for a layer with so many inputs and outputs.
  const rules = {
    "zero": () => 0,
    "normal, 0.01": () => 0.01,
    "LeCun": (n_in) => Math.sqrt(1 / n_in),
    "Xavier": (n_in, n_out) => Math.sqrt(2 / (n_in + n_out)),
    "He": (n_in) => Math.sqrt(2 / n_in),
    "normal, 0.5": () => 0.5,
  };

  const formulas = {
    net,
    std: (rule, n_in, n_out) => rules[rule](n_in, n_out),
    // The outputs of a layer, φ(W h), for each input h; W has a row for each output.
    layer: (W, inputs, activation) => inputs.map((h) => W.map((row) => {
      let a = 0;
      for (let j = 0; j < h.length; j++) a += row[j] * h[j];
      return activations[activation](a);
    })),
    rootMeanSquare: (h) => Math.sqrt(h.flat().reduce((sum, value) => sum + value ** 2, 0) / h.flat().length),
  };

  function matrix(rows, columns, next) {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, next));
  }

  // A batch of random inputs, and the weights of every layer.
  function net(rule, seed) {
    const random = mulberry32(seed);
    const std = formulas.std(rule, WIDTH, WIDTH);
    const inputs = matrix(INPUTS, WIDTH, () => normal(random));
    return { inputs, weights: Array.from({ length: LAYERS }, () => matrix(WIDTH, WIDTH, () => std * normal(random))) };
  }

  function outputs({ inputs, weights }, activation) {
    return weights.reduce((found, W) => [...found, formulas.layer(W, found.at(-1) ?? inputs, activation)], []);
  }

  function histogram(values, [low, high], bins) {
    const counts = Array(bins).fill(0);
    for (const value of values) {
      const bin = Math.floor(((value - low) / (high - low)) * bins);
      counts[Math.min(Math.max(bin, 0), bins - 1)] += 1; // what lies outside is counted at the edge
    }
    return counts.map((count) => count / Math.max(values.length, 1));
  }

  function draw(box) {
    const rule = select(box, "Weights", Object.keys(rules));
    const activation = select(box, "Activation", Object.keys(activations));
    let seed = 1;
    button(box, "New weights", () => { seed += 1; update(); });
    const svg = picture(box, 330, 270);
    const say = words(box);

    function update() {
      const layers = outputs(net(rule.value, seed), activation.value);
      const span = activation.value === "ReLU" ? [0, 3] : [-1, 1];
      svg.replaceChildren();
      if (activation.value === "ReLU") add(svg, "text", { x: 8, y: 264 }, "The outputs that are 0 are left out.");
      layers.forEach((h, i) => {
        const [left, top] = [8 + 82 * (i % 4), 40 + 126 * Math.floor(i / 4)];
        const plot = axes(svg, [left, top, 62, 66], { x: span, y: [0, 1], xticks: span });
        const shown = h.flat().filter((value) => activation.value !== "ReLU" || value !== 0);
        const shares = histogram(shown, span, 20);
        const highest = Math.max(...shares, 1e-9);
        shares.forEach((share, bin) => add(plot.area, "rect", {
          class: "fill one", x: 3.1 * bin, width: 3.1, y: 66 * (1 - share / highest), height: (66 * share) / highest,
        }));
        add(svg, "text", { class: "title", x: left, y: top - 20 }, `layer ${i + 1}`);
        add(svg, "text", { x: left, y: top - 6 }, short(formulas.rootMeanSquare(h)));
      });
      const sizes = layers.map(formulas.rootMeanSquare);
      say(
        `${rule.value} with ${activation.value}: weights of standard deviation ` +
        `${number(formulas.std(rule.value, WIDTH, WIDTH), 3)}; root mean square of the outputs ` +
        `${sizes.map((size, i) => `${i ? "" : "layer 1: "}${short(size)}`).join(", ")}.`,
      );
    }
    rule.value = "He";
    box.addEventListener("input", update);
    update();
  }

  figure("initialisation", { formulas, draw });
})();
