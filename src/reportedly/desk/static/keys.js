// One key an answer: presses what carries data-key, unless somebody is writing or has switched the
// keys off. An answer that needs a reason waits for it, and is sent with Enter.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const keys = document.getElementById("keys");
  const reason = document.querySelector("[data-question] [name=reason]");
  const ask = document.querySelector("[data-ask]");
  let waiting = null;
  if (keys) {
    keys.checked = localStorage.getItem("keys") !== "off";
    keys.addEventListener("change", () =>
      localStorage.setItem("keys", keys.checked ? "on" : "off"),
    );
  }
  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("button[data-reason]");
    if (!pressed || !reason || reason.value.trim()) return;
    event.preventDefault();
    waiting = pressed;
    ask.hidden = false;
    reason.focus();
  });
  reason?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    // Without this the form would be sent with its first answer, whichever was meant.
    event.preventDefault();
    if (waiting && reason.value.trim()) waiting.click();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (keys && !keys.checked) return;
    if (event.target.matches("input:not([type=checkbox]), textarea, select")) return;
    // A keyboard of another script still has the keys in their places.
    const placed = /^(?:Key|Digit|Numpad)(\w)$/.exec(event.code);
    const latin = /^[a-z0-9]$/i.test(event.key) ? event.key : placed?.[1];
    const meant = latin && document.querySelector(`[data-key="${latin.toLowerCase()}"]`);
    if (!meant) return;
    event.preventDefault();
    meant.click();
  });
});
