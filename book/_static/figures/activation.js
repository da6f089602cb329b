// Four activations and their slopes, at a point that the reader chooses.
(() => {
  "use strict";
  const { figure, add, slider, select, picture, words, axes, number, range } = dlcourse;

  const density = (a) => Math.exp((-a * a) / 2) / Math.sqrt(2 * Math.PI);

  // The distribution function of the standard normal, by its series (Marsaglia 2004).
  function phi(a) {
    if (Math.abs(a) > 8) return a > 0 ? 1 : 0;
    let [sum, term] = [a, a];
    for (let k = 3; sum !== sum + term || k < 5; k += 2) sum += term *= (a * a) / k;
    return 0.5 + sum * density(a);
  }

  const sigmoid = (a) => 1 / (1 + Math.exp(-a));
  const formulas = {
    relu: (a) => Math.max(0, a),
    relu_slope: (a) => (a > 0 ? 1 : 0),
    sigmoid,
    sigmoid_slope: (a) => sigmoid(a) * (1 - sigmoid(a)),
    tanh: Math.tanh,
    tanh_slope: (a) => 1 - Math.tanh(a) ** 2,
    gelu: (a) => a * phi(a),
    gelu_slope: (a) => phi(a) + a * density(a),
  };

  function draw(box) {
    const names = ["ReLU", "sigmoid", "tanh", "GELU"];
    const choice = select(box, "Activation", names);
    const input = slider(box, "a", { min: -5, max: 5, step: 0.1, value: 1, show: (a) => number(a, 1) });
    const svg = picture(box, 330, 350);
    const say = words(box);
    const as = range(-5, 5, 401);

    function update() {
      const name = choice.value;
      const value = formulas[name.toLowerCase()];
      const slope = formulas[`${name.toLowerCase()}_slope`];
      const a = input.valueAsNumber;
      svg.replaceChildren();
      // One unit is as long upwards as sideways: a slope of 1 stands at 45 degrees.
      const above = axes(svg, [36, 20, 290, 180], {
        x: [-5, 5], y: [-1.2, 5], xticks: [-4, -2, 0, 2, 4], yticks: [-1, 0, 1, 2, 3, 4], title: "value and tangent",
      });
      const below = axes(svg, [36, 240, 290, 80], {
        x: [-5, 5], y: [-0.2, 1.2], xticks: [-4, -2, 0, 2, 4], yticks: [0, 0.5, 1], title: "slope", xlabel: "a",
      });
      above.curve(as.map((t) => [t, value(t)]), "line one");
      below.curve(as.map((t) => [t, slope(t)]), "line two");
      const reach = 1.4 / Math.hypot(1, slope(a));
      above.curve([-reach, reach].map((d) => [a + d, value(a) + d * slope(a)]), "line two");
      for (const [axis, y, kind] of [[above, value(a), "one"], [below, slope(a), "two"]]) {
        axis.curve([[a, -2], [a, 6]], "line hint");
        add(axis.area, "circle", { class: `dot ${kind}`, cx: axis.X(a), cy: axis.Y(y), r: 4.5 });
      }
      say(`a = ${number(a, 1)}: ${name} ${number(value(a), 3)}, slope ${number(slope(a), 3)}`);
    }
    choice.value = "GELU";
    box.addEventListener("input", update);
    update();
  }

  figure("activation", { formulas, draw });
})();
