// The map of the overview: outlines of countries without names, and an area for every incident, as
// wide as its place is unsure. A point is drawn only where the place itself was named.
"use strict";

addEventListener("DOMContentLoaded", async () => {
  const box = document.getElementById("map");
  if (!box || typeof L === "undefined") return;
  const map = L.map(box, { attributionControl: false, minZoom: 1, worldCopyJump: true });
  map.setView([20, 20], 2);
  const read = async (address) => (await fetch(address)).json();
  const [borders, found] = await Promise.all([
    read(box.dataset.borders),
    read(box.dataset.places),
  ]);
  const outline = { className: "outline", interactive: false };
  L.geoJSON(borders, { style: () => outline }).addTo(map);
  const drawn = L.featureGroup();
  for (const { geometry, properties } of found.features) {
    const [lon, lat] = geometry.coordinates;
    const style = { className: properties.exact ? "exact" : "vague" };
    for (const shape of [
      L.circle([lat, lon], { radius: properties.radius_m, ...style }),
      ...(properties.exact ? [L.circleMarker([lat, lon], { radius: 5, className: "point" })] : []),
    ]) {
      const note = document.createElement("div");
      const link = document.createElement("a");
      // Beside the list of places, wherever the desk stands.
      const here = new URL(box.dataset.places, location.href);
      link.href = new URL(`incident/${properties.id}`, here).href;
      // Words from reports are text and never markup.
      link.textContent = properties.words;
      note.append(link);
      shape.bindPopup(note).addTo(drawn);
    }
  }
  document.getElementById("map-note").textContent = found.told;
  drawn.addTo(map);
  if (found.features.length) map.fitBounds(drawn.getBounds(), { maxZoom: 9, padding: [20, 20] });
});
