// Covariate shift between two normal distributions: importance weights, and the error that they estimate.
(() => {
  "use strict";
  const { figure, add, slider, button, picture, words, axes, number, short, range, mulberry32, normal } = dlcourse;

  const COUNT = 200; // examples drawn from q, the standard normal; the target is p

  const drawn = (seed) => {
    const random = mulberry32(seed);
    return Array.from({ length: COUNT }, () => normal(random));
  };
  const density = (x, m, s) => Math.exp(-(((x - m) / s) ** 2) / 2) / (s * Math.sqrt(2 * Math.PI));
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

  const formulas = {
    drawn,
    weight: (x, m, s) => density(x, m, s) / density(x, 0, 1),
    // The truth is sin x, the fixed predictor says x: right near 0 and wrong further out.
    loss: (x) => (x - Math.sin(x)) ** 2,
    weightedRisk: (losses, weights) => mean(losses.map((loss, i) => loss * weights[i])),
    effectiveSize: (weights) => (weights.length * mean(weights) ** 2) / mean(weights.map((w) => w ** 2)),
    // The expected loss where x is normal with mean m and standard deviation s.
    risk(m, s) {
      const [decay, square] = [Math.exp((-s * s) / 2), m * m + s * s];
      return square - 2 * decay * (m * Math.sin(m) + s * s * Math.cos(m)) + (1 - decay ** 4 * Math.cos(2 * m)) / 2;
    },
  };

  function draw(box) {
    const shift = slider(box, "Mean of p", { min: -3, max: 3, step: 0.1, value: 1, show: (m) => number(m, 1) });
    const spread = slider(box, "Spread of p", {
      min: 0.5, max: 2, step: 0.1, value: 0.8, show: (s) => number(s, 1),
    });
    let seed = 1;
    button(box, "New sample", () => { seed += 1; update(); });
    const svg = picture(box, 330, 330);
    const say = words(box);
    const xs = range(-6, 6, 241);

    function update() {
      const [m, s] = [shift.valueAsNumber, spread.valueAsNumber];
      const sample = drawn(seed);
      const raw = sample.map((x) => formulas.weight(x, m, s));
      const weights = raw.map((w) => w / mean(raw));
      const losses = sample.map(formulas.loss);

      svg.replaceChildren();
      const plot = axes(svg, [34, 20, 290, 120], {
        x: [-6, 6], y: [0, 0.85], xticks: [-6, -3, 0, 3, 6], yticks: [0, 0.4, 0.8],
        title: "q solid, p dashed, the loss dotted",
      });
      plot.curve(xs.map((x) => [x, density(x, 0, 1)]), "line one");
      plot.curve(xs.map((x) => [x, density(x, m, s)]), "line two");
      plot.curve(xs.map((x) => [x, formulas.loss(x)]), "line hint");
      const highest = Math.max(...weights);
      const top = 2 * Math.ceil(highest / 2);
      const sticks = axes(svg, [34, 182, 290, 110], {
        x: [-6, 6], y: [0, top], xticks: [-6, -3, 0, 3, 6], yticks: [0, top / 2, top], xlabel: "x",
        title: `weights of ${COUNT} examples drawn from q`,
      });
      sample.forEach((x, i) => {
        sticks.curve([[x, 0], [x, weights[i]]], "stick");
        add(sticks.area, "circle", { class: "dot", cx: sticks.X(x), cy: sticks.Y(weights[i]), r: 2 });
      });
      say(
        `p has mean ${number(m, 1)} and standard deviation ${number(s, 1)}. The ${COUNT} weights are worth ` +
        `${number(formulas.effectiveSize(weights), 1)} examples; the largest is ${number(highest, 1)}. ` +
        `Mean loss without weights ${short(mean(losses))}, ` +
        `with weights ${short(formulas.weightedRisk(losses, weights))}; ` +
        `expected under p ${short(formulas.risk(m, s))}.`,
      );
    }
    box.addEventListener("input", update);
    update();
  }

  figure("covariate-shift", { formulas, draw });
})();
