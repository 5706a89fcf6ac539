"use strict";
(function () {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content || "";
  const phones = new Map([...document.querySelectorAll("[data-phone]")].map((el) => [el.dataset.phone, el]));
  const tabs = new Map([...document.querySelectorAll("[data-tab]")].map((el) => [el.dataset.tab, el]));

  function post(phone, doing) {
    const headers = { "Content-Type": "application/json" };
    if (meta("_csrf_header")) headers[meta("_csrf_header")] = meta("_csrf");
    return fetch(`/chat/${phone}`, { method: "POST", headers, body: JSON.stringify(doing) });
  }

  function taps(line) {
    const box = document.createElement("div");
    box.className = "taps";
    for (const tap of line.buttons) {
      let el;
      if (tap.press) {
        el = document.createElement("button");
        el.type = "button";
        el.addEventListener("click", () => post(line.phone, { press: tap.press, label: tap.label, messageId: line.id }));
      } else {
        el = document.createElement("a");
        el.href = tap.link || "tel:" + tap.call.replace(/[^0-9+]/g, "");
        if (tap.link) el.target = "_blank";
      }
      el.textContent = tap.label;
      box.append(el);
    }
    return box;
  }

  function show(line) {
    const phone = phones.get(line.phone);
    const screen = phone.querySelector(".screen");
    let item = [...screen.children].find((el) => el.dataset.id === line.id);
    const fresh = !item;
    if (fresh) {
      item = document.createElement("li");
      item.dataset.id = line.id;
      screen.append(item);
    }
    item.className = line.mine ? "mine" : "theirs";
    item.classList.toggle("drill", !line.mine && /^(🟦|DIỄN TẬP)/.test(line.text));
    const bubble = document.createElement("div");
    bubble.className = "bubble";
    bubble.textContent = line.text;
    const time = document.createElement("time");
    time.textContent = line.clock;
    bubble.append(time);
    item.replaceChildren(bubble);
    if (line.buttons.length) item.append(taps(line));
    if (fresh || item === screen.lastElementChild) screen.scrollTop = screen.scrollHeight;
    if (!line.mine && !phone.classList.contains("shown")) tabs.get(line.phone)?.classList.add("news");
  }

  function pick(id) {
    for (const [key, el] of phones) el.classList.toggle("shown", key === id);
    for (const [key, el] of tabs) el.setAttribute("aria-pressed", String(key === id));
    tabs.get(id).classList.remove("news");
    const screen = phones.get(id).querySelector(".screen");
    screen.scrollTop = screen.scrollHeight;
  }

  for (const [id, tab] of tabs) tab.addEventListener("click", () => pick(id));
  for (const [id, phone] of phones) {
    const form = phone.querySelector("form");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = form.text.value.trim();
      if (!text) return;
      form.text.value = "";
      post(id, { text });
    });
    phone.querySelector(".start").addEventListener("click", () => post(id, { text: "/start" }));
  }

  const stream = new EventSource("/chat/stream");
  stream.addEventListener("line", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("ready", () => document.body.dataset.ready = "true");
})();
