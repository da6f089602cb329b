// A layer of twelve units under dropout, and the sum that the next unit gets, mask after mask.
(() => {
  "use strict";
  const { figure, add, slider, button, picture, words, axes, number, mulberry32 } = dlcourse;

  const LAYER = [0.9, 0.3, 1.5, 0.6, 2.0, 0.2, 1.1, 0.7, 1.8, 0.4, 1.3, 0.8];
  const sum = (values) => values.reduce((total, value) => total + value, 0);

  const formulas = {
    LAYER,
    // A unit is kept where its uniform number is at least p, so with probability 1 - p.
    dropout: (h, p, uniform) => h.map((value, i) => (uniform[i] >= p ? value / (1 - p) : 0)),
    // The standard deviation of the sum of the layer over all masks.
    spread: (h, p) => Math.sqrt((p / (1 - p)) * sum(h.map((value) => value ** 2))),
  };

  function draw(box) {
    const input = slider(box, "Dropout p", {
      min: 0, max: 0.9, step: 0.1, value: 0.5, show: (p) => number(p, 1),
    });
    let random, layer, sums;
    button(box, "New mask", () => draws(1));
    button(box, "20 more", () => draws(20));
    const svg = picture(box, 330, 330);
    const say = words(box);

    function restart() {
      [random, sums] = [mulberry32(1), []];
      draws(1);
    }

    function draws(count) {
      for (let i = 0; i < count; i++) {
        layer = formulas.dropout(LAYER, input.valueAsNumber, LAYER.map(random));
        sums.push(sum(layer));
      }
      update();
    }

    function update() {
      const p = input.valueAsNumber;
      const [whole, mean] = [sum(LAYER), sum(sums) / sums.length];
      svg.replaceChildren();
      const top = 2 * Math.ceil(1 / (1 - p) - 1e-9); // the largest unit fits when it is kept
      const bars = axes(svg, [34, 20, 290, 100], {
        x: [0, 12], y: [0, top], yticks: [0, top / 2, top],
        title: "the layer: outline before, filled after",
      });
      LAYER.forEach((h, i) => {
        const [x, y] = [bars.X(i + 0.15), bars.Y(layer[i])];
        if (layer[i]) {
          add(bars.area, "rect", { class: "fill one", x, y, width: bars.X(0.7), height: bars.Y(0) - y });
        } else {
          add(svg, "text", { class: "two", x: 34 + bars.X(i + 0.5), y: 134, "text-anchor": "middle" }, "×");
        }
        add(bars.area, "rect", { class: "line", x, y: bars.Y(h), width: bars.X(0.7), height: bars.Y(0) - bars.Y(h) });
      });

      const last = Math.max(20, Math.ceil(sums.length / 20) * 20);
      const high = Math.ceil((Math.max(2 * whole, ...sums) + 1) / 10) * 10;
      const below = axes(svg, [34, 172, 290, 120], {
        x: [0, last], y: [0, high], xticks: [0, last / 2, last], yticks: [0, high / 2, high],
        title: "sum of the layer, and its mean so far", xlabel: "masks drawn",
      });
      below.curve([[0, whole], [last, whole]], "line hint");
      sums.forEach((value, i) => {
        add(below.area, "circle", { class: "dot", cx: below.X(i + 1), cy: below.Y(value), r: 2 });
      });
      let total = 0;
      below.curve(sums.map((value, i) => [i + 1, (total += value) / (i + 1)]), "line two");
      const kept = layer.filter((value) => value > 0).length;
      say(
        `p = ${number(p, 1)}: ${kept} of ${LAYER.length} units kept, each times ${number(1 / (1 - p), 2)}. ` +
        `The layer's sum is ${number(whole, 2)} without dropout and ${number(sums.at(-1), 2)} with this mask; ` +
        `mean of ${sums.length} ${sums.length === 1 ? "mask" : "masks"} ${number(mean, 2)}, ` +
        `spread by the formula ${number(formulas.spread(LAYER, p), 2)}.`,
      );
    }
    input.addEventListener("input", restart);
    restart();
  }

  figure("dropout", { formulas, draw });
})();
