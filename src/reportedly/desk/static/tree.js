// The drawing of a copy tree: choosing a report shows what is known of it beside the drawing, lights
// up the way to its root, and takes it for the comparison; a second one is compared with the first.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const drawing = document.querySelector("svg.family");
  const box = document.querySelector("[data-picked]");
  if (!drawing || !box) return;
  const dots = [...drawing.querySelectorAll(".dot")];
  const hops = [...drawing.querySelectorAll(".hop")];
  const parent = new Map(hops.map((hop) => [hop.dataset.child, hop.dataset.parent]));
  const picked = [];

  const choose = (name, number) => {
    document.querySelector(`#r${number} [name=${name}]`).checked = true;
  };
  const light = (number) => {
    const way = new Set([number]);
    for (let at = number; parent.has(at); at = parent.get(at)) way.add(parent.get(at));
    for (const dot of dots) dot.classList.toggle("lit", way.has(dot.dataset.number));
    for (const hop of hops) hop.classList.toggle("lit", way.has(hop.dataset.child));
  };
  const show = (number) => {
    const told = document.getElementById(`r${number}`).cloneNode(true);
    told.removeAttribute("id");
    for (const label of told.querySelectorAll("label")) label.remove();
    box.replaceChildren(...told.childNodes);
    box.hidden = false;
  };
  for (const dot of dots) {
    dot.addEventListener("click", (event) => {
      event.preventDefault();
      const { number } = dot.dataset;
      picked.push(number);
      const [one, other] = picked.slice(-2);
      choose("a", one);
      if (other) choose("b", other);
      for (const each of dots) {
        each.classList.toggle("picked", [one, other].includes(each.dataset.number));
      }
      light(number);
      show(number);
    });
  }
  drawing.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = dots.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    dots[(at + step + dots.length) % dots.length].focus();
  });
});
