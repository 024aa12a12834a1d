(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const say = (words) => { document.getElementById("say").textContent = words; };
  const target = () => { try { return document.querySelector(":target"); } catch { return null; } };
  const go = (id) => { location.hash = id; };
  const sentences = all("a.s");
  const cardOf = (sentence) => sentence.hash.slice(1);
  const current = () => {
    const here = target();
    return here ? sentences.findIndex((s) => cardOf(s) === here.id || s.id === here.id) : -1;
  };

  let stay = null; // where the page stood when a sentence of the story was clicked: its card needs no scrolling to
  const choose = () => {
    const sentence = sentences[current()];
    sentences.forEach((s) => s.removeAttribute("aria-current"));
    if (!sentence) return;
    sentence.setAttribute("aria-current", "true");
    if (stay !== null) scrollTo({ top: stay, behavior: "instant" });
    sentence.scrollIntoView({ block: stay === null ? "center" : "nearest" });
    stay = null;
  };
  addEventListener("hashchange", choose);
  addEventListener("load", choose); // before, nothing is the target yet

  let fallen = null; // the source that was taken away
  const dark = () => {
    fallen = null;
    all(".lit, .gone").forEach((e) => e.classList.remove("lit", "gone"));
  };
  const rowOf = (node) => document.getElementById(`${node}-row`);
  const cells = (row, place) => all(`td:nth-of-type(${place}) a`, row).map((a) => a.hash);
  const bySentence = new Map(sentences.map((s) => [s.hash, s]));

  const light = (node, place, name) => {
    dark();
    const row = rowOf(node);
    if (!row) return [];
    row.classList.add("lit");
    const hashes = cells(row, place);
    const found = hashes.map((hash) => bySentence.get(hash)).filter(Boolean);
    found.forEach((s) => s.classList.add(name));
    const nodes = new Set([node]);
    all(".graph a").forEach((a) => {
      const mine = a.dataset.n === node || hashes.includes(a.getAttribute("href")); // a link in SVG has no .hash
      if (mine) { a.classList.add(a.dataset.n === node ? "lit" : name); nodes.add(a.dataset.n); }
    });
    all(".graph path").forEach((e) => {
      if ([e.dataset.a, e.dataset.b].includes(node) && nodes.has(e.dataset.a) && nodes.has(e.dataset.b)) e.classList.add("lit");
    });
    return found;
  };
  const STANDS = 8, FALLS = 9;
  const claimsOf = (node) => {
    const found = light(node, STANDS, "lit");
    say(`${found.length} sentences stand on this source`);
    return found;
  };
  const without = (node) => {
    if (fallen === node) {
      dark();
      say("The source is back");
      return;
    }
    const found = light(node, FALLS, "gone");
    fallen = node;
    say(`Without this source ${found.length} sentences fall`);
    found[0]?.scrollIntoView({ block: "center" });
  };
  const nodeHere = () => {
    const here = target();
    if (!here) return null;
    if (here.dataset.n) return here.dataset.n;
    const place = current();
    return place < 0 ? null : sentences[place].dataset.n || null;
  };

  const step = (list, way) => {
    if (!list.length) return;
    const place = current();
    const order = list.map((s) => sentences.indexOf(s));
    const next = way > 0 ? order.find((n) => n > place) ?? order[0] : order.findLast((n) => n < place) ?? order.at(-1);
    const sentence = sentences[next];
    go(cardOf(sentence));
    sentence.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: "center" });
  };
  const keys = {
    j: () => step(all("a.s.f"), 1),
    k: () => step(all("a.s.f"), -1),
    n: () => step(sentences, 1),
    p: () => step(sentences, -1),
    s: () => { const node = nodeHere(); if (node) step(claimsOf(node), 1); },
    x: () => { const node = nodeHere(); if (node) without(node); },
    Escape: dark,
    "?": () => document.getElementById("help")?.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (document.getElementById("help")?.open && event.key !== "?") return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("a.s")) stay = scrollY;
    const node = event.target.closest(".graph a:not(.k-claim)");
    if (node) claimsOf(node.dataset.n);
  });

  const number = (text) => { const n = parseFloat(text); return Number.isNaN(n) ? null : n; };
  const sort = (table, place, button) => {
    const body = table.tBodies[0];
    const up = button.closest("th").getAttribute("aria-sort") !== "ascending";
    const text = (row) => row.cells[place].dataset.v ?? row.cells[place].textContent.trim();
    const order = (a, b) => {
      const [x, y] = [number(text(a)), number(text(b))];
      return x !== null && y !== null ? x - y : text(a).localeCompare(text(b));
    };
    const rows = [...body.rows].sort((a, b) => (up ? order(a, b) : order(b, a)));
    const empty = (row) => text(row) === "";
    [...rows.filter((row) => !empty(row)), ...rows.filter(empty)].forEach((row) => body.append(row));
    all("th[aria-sort]", table).forEach((th) => th.removeAttribute("aria-sort"));
    button.closest("th").setAttribute("aria-sort", up ? "ascending" : "descending");
  };
  all("table.sortable").forEach((table) => {
    all("thead th", table).forEach((th, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = th.textContent;
      button.addEventListener("click", () => sort(table, place, button));
      th.replaceChildren(button);
    });
    if (!table.querySelector("tr[data-n]")) return;
    all("tbody tr", table).forEach((row) => {
      const cell = row.insertCell();
      cell.className = "try";
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "without it";
      button.setAttribute("aria-label", `Without ${row.cells[0].textContent}`);
      button.addEventListener("click", () => without(row.dataset.n));
      cell.append(button);
    });
    const head = document.createElement("td");
    head.textContent = "try";
    head.className = "try";
    table.tHead.rows[0].append(head);
  });
  all(".tools").forEach((tools) => {
    tools.hidden = false;
    const input = tools.querySelector("input");
    const table = document.getElementById(input.dataset.for);
    input.addEventListener("input", () => {
      const asked = input.value.trim().toLowerCase();
      const rows = [...table.tBodies[0].rows];
      rows.forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(asked); });
      tools.querySelector(".count").textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length}`;
    });
  });
})();
