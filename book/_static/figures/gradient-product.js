// The gradient as a product of one factor a layer, for layers so wide that chance plays no part.
(() => {
  "use strict";
  const { figure, add, slider, select, picture, words, axes, number, short } = dlcourse;

  const sigmoid = (a) => 1 / (1 + Math.exp(-a));
  const activations = {
    none: [(a) => a, () => 1],
    ReLU: [(a) => Math.max(0, a), (a) => (a > 0 ? 1 : 0)],
    tanh: [Math.tanh, (a) => 1 - Math.tanh(a) ** 2],
    sigmoid: [sigmoid, (a) => sigmoid(a) * (1 - sigmoid(a))],
  };

  // The mean of f(a)² for a normal a of mean 0: a sum over midpoints, so that no point falls on the kink of a ReLU.
  function meanSquare(f, std) {
    let total = 0;
    for (let z = -7.995; z < 8; z += 0.01) total += f(std * z) ** 2 * Math.exp((-z * z) / 2);
    return (total * 0.01) / Math.sqrt(2 * Math.PI);
  }

  // The factor of each layer but the last, first layer first. s: the standard deviation of a weight, times √n.
  // The input has mean square 1; a layer's a is normal with variance s² · E[h²] of the layer before.
  function factors(activation, s, depth) {
    const [value, slope] = activations[activation];
    let square = 1;
    return Array.from({ length: depth - 1 }, () => {
      const std = s * Math.sqrt(square);
      square = meanSquare(value, std);
      return s * Math.sqrt(meanSquare(slope, std));
    });
  }

  // The size of the gradient at each layer, first layer first, the last one set to 1.
  function sizes(found) {
    return [...found, 1].reduceRight((later, factor) => [factor * (later[0] ?? 1), ...later], []);
  }

  function draw(box) {
    const choice = select(box, "Activation", Object.keys(activations));
    const spread = slider(box, "s, spread × √n", {
      min: 0.1, max: 3, step: 0.1, value: 1, show: (s) => number(s, 1),
    });
    const depth = slider(box, "Layers", { min: 2, max: 50, value: 30 });
    const svg = picture(box, 330, 250);
    const say = words(box);

    function update() {
      const [s, K] = [spread.valueAsNumber, depth.valueAsNumber];
      const found = factors(choice.value, s, K);
      const delta = sizes(found);
      svg.replaceChildren();
      const plot = axes(svg, [42, 20, 280, 190], {
        x: [0, 51], y: [-30, 30], xticks: [1, 10, 20, 30, 40, 50], xlabel: "layer", title: "size of δ, last layer = 1",
        yticks: [[-30, "10⁻³⁰"], [-15, "10⁻¹⁵"], [0, "1"], [15, "10¹⁵"], [30, "10³⁰"]],
      });
      const [high, low] = [Math.log10(65504), Math.log10(2 ** -14)];
      add(plot.area, "rect", { class: "band", x: 0, y: plot.Y(high), width: 280, height: plot.Y(low) - plot.Y(high) });
      add(plot.area, "text", { x: 276, y: plot.Y(high) - 4, "text-anchor": "end" }, "shaded: range of float16");
      const points = delta.map((size, i) => [i + 1, Math.log10(Math.max(size, 1e-300))]);
      plot.curve(points, "line one");
      for (const [x, y] of [points[0], points.at(-1)]) {
        add(plot.area, "circle", { class: "dot one", cx: plot.X(x), cy: plot.Y(y), r: 4 });
      }
      const [first, last] = [found[0], found.at(-1)];
      const each = short(first) === short(last)
        ? `a factor of ${short(first)}`
        : `factors from ${short(first)} (first) to ${short(last)} (last)`;
      say(
        `${choice.value === "none" ? "No activation" : choice.value}, s = ${number(s, 1)}, ${K} layers: ` +
        `${each} a layer; the gradient at layer 1 is ${short(delta[0])} times that at layer ${K}.`,
      );
    }
    choice.value = "sigmoid";
    box.addEventListener("input", update);
    update();
  }

  figure("gradient-product", { formulas: { factors, sizes }, draw });
})();
