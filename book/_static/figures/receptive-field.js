// What one output of a stack of layers sees, along one direction.
(() => {
  "use strict";
  const { figure, add, slider, bound, picture, words } = dlcourse;

  const PIXELS = 31;

  // How many pixels one output sees, and how many lie between what two neighbours see. layers: [kernel, stride].
  function receptiveField(layers) {
    let [size, step] = [1, 1];
    for (const [kernel, stride] of layers) {
      size += step * (kernel - 1);
      step *= stride;
    }
    return [size, step];
  }

  // The number of units in the input and behind each layer.
  function sides(n, layers) {
    return layers.reduce((found, [k, s]) => [...found, Math.floor((found.at(-1) - k) / s) + 1], [n]);
  }

  // The units that one output reads, in the input and behind each layer.
  function seen(layers, output) {
    return layers.reduceRight(([units, ...later], [k, s]) => {
      const read = units.flatMap((unit) => Array.from({ length: k }, (_, i) => unit * s + i));
      return [[...new Set(read)], units, ...later];
    }, [[output]]);
  }

  function draw(box) {
    const rows = [1, 2, 3].map((i) => [
      slider(box, `Kernel ${i}`, { min: 1, max: 5, value: 3 }),
      slider(box, `Stride ${i}`, { min: 1, max: 2, value: 1 }),
    ]);
    const output = slider(box, "Output", { min: 1, max: 25, value: 1 });
    const svg = picture(box, 330, 220);
    const say = words(box);

    function update() {
      const layers = rows.map((row) => row.map((input) => input.valueAsNumber));
      const counts = sides(PIXELS, layers);
      bound(output, counts.at(-1));
      const views = seen(layers, output.valueAsNumber - 1);
      const centres = [Array.from({ length: PIXELS }, (_, i) => 10 + 10.33 * i)];
      layers.forEach(([k, s], l) => centres.push(Array.from({ length: counts[l + 1] }, (_, i) =>
        (centres[l][i * s] + centres[l][i * s + k - 1]) / 2)));
      const height = (level) => 200 - 56 * level;
      svg.replaceChildren();
      layers.forEach(([k, s], l) => views[l + 1].forEach((unit) => {
        for (const [x1, x2] of [...Array(k).keys()].map((i) => [centres[l + 1][unit], centres[l][unit * s + i]])) {
          add(svg, "line", { class: "thread", x1, x2, y1: height(l + 1), y2: height(l) });
        }
      }));
      const busyLeft = centres.at(-1)[views.at(-1)[0]] < 165;
      const side = busyLeft ? { x: 324, "text-anchor": "end" } : { x: 6 };
      centres.forEach((row, level) => {
        row.forEach((x, i) => add(svg, "circle", {
          class: `unit ${views[level].includes(i) ? "marked" : ""}`, cx: x, cy: height(level), r: 4.2,
        }));
        const name = level ? `behind layer ${level}: ${row.length}` : `input: ${row.length} pixels`;
        add(svg, "text", { ...side, y: height(level) - 10 }, name);
      });
      const [size, step] = receptiveField(layers);
      say(
        `One output sees ${size} ${size === 1 ? "pixel" : "pixels"}; its neighbour's view begins ${step} ` +
        `${step === 1 ? "pixel" : "pixels"} further. Output ${output.value} of ${counts.at(-1)} sees pixels ` +
        `${Math.min(...views[0]) + 1} to ${Math.max(...views[0]) + 1}.`,
      );
    }
    box.addEventListener("input", update);
    update();
  }

  figure("receptive-field", { formulas: { receptiveField, sides, seen }, draw });
})();
