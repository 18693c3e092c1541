// A map: outlines of countries without names, and an area for every place, as wide as it is unsure.
// A point is drawn only where the place itself was named. The overview asks for what it draws, the
// page of an incident brings it along.
"use strict";

addEventListener("DOMContentLoaded", async () => {
  const box = document.getElementById("map");
  if (!box || typeof L === "undefined") return;
  const map = L.map(box, { attributionControl: false, minZoom: 1, worldCopyJump: true });
  map.setView([20, 20], 2);
  const read = async (address) => (await fetch(address)).json();
  const told = box.dataset.found;
  // Wherever the desk stands.
  const home = new URL(box.dataset.borders.split("static/")[0], location.href);
  const [borders, found] = await Promise.all([
    read(box.dataset.borders),
    told ? { sites: JSON.parse(told) } : read(box.dataset.places),
  ]);
  const outline = { className: "outline", interactive: false };
  for (const { geometry } of borders.features) unwrap(geometry.coordinates);
  L.geoJSON(borders, { style: () => outline }).addTo(map);
  const names = JSON.parse(box.dataset.layers);
  const layers = await Promise.all(names.map((_, n) => read(new URL(`layers/${n}.geojson`, home))));
  const own = {};
  layers.forEach((shapes, n) => {
    own[asText(names[n])] = layer(shapes).addTo(map);
  });
  if (names.length) L.control.layers({}, own, { collapsed: false }).addTo(map);
  const sites = found.sites || found.features.map(({ geometry, properties }) => ({
    ...properties,
    lat: geometry.coordinates[1],
    lon: geometry.coordinates[0],
    href: new URL(`incident/${properties.id}`, home).href,
  }));
  const drawn = L.featureGroup();
  for (const site of sites) {
    const at = [site.lat, site.lon];
    const kind = `${site.exact ? "exact" : "vague"} ${site.kind || ""}`.trim();
    const shapes = [L.circle(at, { radius: site.radius_m, className: kind })];
    if (site.exact) {
      shapes.push(L.circleMarker(at, { radius: 5, className: `point ${site.kind || ""}`.trim() }));
    }
    for (const shape of shapes) shape.bindPopup(note(site.words, site.href)).addTo(drawn);
  }
  const below = document.getElementById("map-note");
  if (below) below.textContent = found.told;
  drawn.addTo(map);
  if (sites.length) map.fitBounds(drawn.getBounds(), { maxZoom: 9, padding: [20, 20] });
});

// Words from reports and from layers are text and never markup.
function note(words, href) {
  const box = document.createElement("div");
  const inside = document.createElement(href ? "a" : "span");
  if (href) inside.href = href;
  inside.textContent = words;
  inside.dir = "auto";
  box.append(inside);
  return box;
}

// The library takes names of layers for markup.
function asText(words) {
  const box = document.createElement("span");
  box.textContent = words;
  return box.innerHTML;
}

// A layer of the house's own: lines, areas and points of a GeoJSON file, below the incidents.
function layer(shapes) {
  return L.geoJSON(shapes, {
    style: () => ({ className: "own" }),
    pointToLayer: (_, at) => L.circleMarker(at, { radius: 4, className: "own" }),
    onEachFeature: ({ properties }, shape) => {
      if (properties.name) shape.bindPopup(note(properties.name, ""));
    },
  });
}

// A country on both sides of the 180th meridian goes on beyond it, instead of across the whole map.
function unwrap(shape) {
  if (typeof shape[0][0] !== "number") {
    for (const part of shape) unwrap(part);
    return;
  }
  for (let at = 1; at < shape.length; at += 1) {
    const step = shape[at][0] - shape[at - 1][0];
    if (step > 180) shape[at][0] -= 360;
    if (step < -180) shape[at][0] += 360;
  }
}
