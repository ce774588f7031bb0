// Keyboard, chosen rows, unsaved changes, files. Every page works without it, only slower.
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const csrf = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRF-Token"] || "";
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

  // Chosen rows ------------------------------------------------------------------------------------------------
  const showBulk = () => {
    const bar = $("#bulk");
    if (!bar) return;
    const chosen = $$("input[name=id]:checked").length;
    bar.hidden = chosen === 0;
    const count = $("[data-count]", bar);
    if (count) count.textContent = String(chosen);
    const all = $("#choose-all");
    if (all) all.checked = chosen > 0 && chosen === $$("input[name=id]").length;
  };
  document.addEventListener("change", (event) => {
    if (event.target.id === "choose-all") {
      $$("input[name=id]").forEach((box) => { box.checked = event.target.checked; });
    }
    if (event.target.id === "choose-all" || event.target.name === "id") showBulk();
  });

  // Keyboard ---------------------------------------------------------------------------------------------------
  let at = -1;
  const rows = () => $$("[data-row]");
  const go = (step) => {
    const all = rows();
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, at + step));
    all.forEach((row, index) => row.classList.toggle("at", index === at));
    const link = $("a", all[at]);
    if (link) link.focus();
    all[at].scrollIntoView({ block: "nearest" });
  };
  const keys = () => $("#keys");
  const find = () => {
    const dialog = $("#find");
    if (dialog.open) return;
    dialog.showModal();
    const field = $("input", dialog);
    field.select();
    htmx.trigger(field, "opened");
  };
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      find();
      return;
    }
    const dialog = $("#find");
    if (dialog && dialog.open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const stops = [$("input", dialog), ...$$("[data-found]", dialog)];
      const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
      if (stops[next]) stops[next].focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && event.target.closest(".cell-form")) {
      const cancel = $("[data-cancel]", event.target.closest(".cell-form"));
      if (cancel) cancel.click();
      return;
    }
    if (typing(event.target) || $("dialog[open]")) return;
    const row = rows()[at];
    const does = {
      "/": () => { const search = $("input[type=search]"); if (search) search.focus(); },
      j: () => go(1),
      k: () => go(-1),
      e: () => { const edit = row && $(".edit, [data-main]", row); if (edit) edit.click(); },
      x: () => { const box = row && $("input[name=id]", row); if (box) box.click(); },
      "?": () => keys() && keys().showModal(),
    }[event.key];
    if (does) {
      event.preventDefault();
      does();
    }
  });
  // Without TLS browsers give pages no clipboard, but copy what is selected.
  const takeAway = async (button) => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      if (!document.execCommand("copy")) return;
    }
    button.textContent = button.dataset.copied;
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys]")) keys().showModal();
    if (event.target.closest("[data-find]") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      find();
    }
    if (event.target.closest("[data-print]")) print();
    const copy = event.target.closest("[data-copy]");
    if (copy) takeAway(copy);
  });

  // What is not saved yet ----------------------------------------------------------------------------------------
  let unsaved = false;
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-guard]")) unsaved = true;
  });
  document.addEventListener("input", (event) => {
    if (event.target.closest("#find")) $("#found").dataset.stale = "yes";
  });
  // Enter in the search over everything opens what was found first, as long as that belongs to what is typed.
  document.addEventListener("submit", (event) => {
    const first = event.target.closest("#find") && $("#find [data-found]");
    if (!first || $("#found").dataset.stale) return;
    event.preventDefault();
    location.assign(first.href);
  });
  document.addEventListener("submit", (event) => {
    unsaved = false;
    const button = event.submitter;
    if (button && !event.target.hasAttribute("hx-post")) {
      setTimeout(() => { button.disabled = true; }, 0);
      setTimeout(() => { button.disabled = false; }, 5000);
    }
  });
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  // A page that loads itself anew would ask that again and again.
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (unsaved && event.detail.xhr.getResponseHeader("HX-Refresh")) event.preventDefault();
  });

  // Filters are applied as soon as they are chosen -----------------------------------------------------------------
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-at-once]");
    if (form) form.requestSubmit();
  });

  // Parts that htmx has brought -------------------------------------------------------------------------------------
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id === "found") {
      delete event.target.dataset.stale;
      return;
    }
    at = -1;
    showBulk();
  });
  document.addEventListener("htmx:responseError", (event) => {
    const box = document.createElement("div");
    box.className = "alert alert-danger";
    box.setAttribute("role", "alert");
    box.textContent = String(event.detail.xhr.status);
    $("#content").prepend(box);
  });

  // Pictures and videos ----------------------------------------------------------------------------------------------
  const show = (drop, id, video) => {
    const place = $("[data-shown]", drop);
    place.replaceChildren();
    if (!id) return;
    const shown = document.createElement(video ? "video" : "img");
    shown.src = "/admin/media/" + id;
    if (video) shown.controls = true;
    else shown.alt = "";
    place.append(shown);
  };
  const upload = (drop, file) => {
    const body = new FormData();
    body.append("file", file);
    take(drop, "/admin/media", body);
  };
  const take = async (drop, address, body) => {
    const says = $("[data-says]", drop);
    says.textContent = "…";
    const answer = await fetch(address, { method: "POST", body, headers: { "X-CSRF-Token": csrf() } });
    const told = await answer.json().catch(() => ({ error: String(answer.status) }));
    says.textContent = told.error || "";
    if (told.id) {
      $("input[type=hidden]", drop).value = told.id;
      unsaved = true;
      show(drop, told.id, told.kind === "video");
    }
  };
  document.addEventListener("change", (event) => {
    const drop = event.target.closest(".drop");
    if (drop && event.target.type === "file" && event.target.files[0]) upload(drop, event.target.files[0]);
  });
  document.addEventListener("click", (event) => {
    const drop = event.target.closest(".drop");
    if (drop && event.target.closest("[data-fetch]")) take(drop, "/admin/media/from", new URLSearchParams({ from: $("[data-from]", drop).value }));
    if (drop && event.target.closest("[data-take-off]")) {
      $("input[type=hidden]", drop).value = "";
      unsaved = true;
      show(drop, "", false);
    }
  });
  ["dragover", "dragleave", "drop"].forEach((kind) => document.addEventListener(kind, (event) => {
    const drop = event.target.closest && event.target.closest(".drop");
    if (!drop) return;
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
    if (kind === "drop" && event.dataTransfer.files[0]) upload(drop, event.dataTransfer.files[0]);
  }));

  // Rows that are dragged to another place; the buttons beside them do the same ---------------------------------------------
  let dragged = null;
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest && event.target.closest("tr[data-move]");
  });
  document.addEventListener("dragover", (event) => {
    const row = dragged && event.target.closest("tr[data-move]");
    $$("tr.drop-here").forEach((other) => other.classList.toggle("drop-here", other === row));
    if (!row || row === dragged) return;
    row.classList.add("drop-here");
    event.preventDefault();
  });
  document.addEventListener("dragend", () => { dragged = null; });
  document.addEventListener("drop", (event) => {
    const row = dragged && event.target.closest("tr[data-move]");
    if (!row || row === dragged) return;
    event.preventDefault();
    htmx.ajax("POST", dragged.dataset.move + "?to=" + row.dataset.key, { source: dragged, swap: "none" });
  });

  // Orders that are dragged to another column; the buttons on them lead to the same pages ----------------------------------------
  let order = null;
  const leads = (column) => order && column && column.dataset.drop && order.dataset.ways.split(" ").includes(column.dataset.column);
  document.addEventListener("dragstart", (event) => {
    order = event.target.closest && event.target.closest("[data-order]");
  });
  document.addEventListener("dragover", (event) => {
    const column = order && event.target.closest("[data-column]");
    $$("[data-column]").forEach((other) => other.classList.toggle("drop-here", other === column && Boolean(leads(column))));
    if (leads(column)) event.preventDefault();
  });
  document.addEventListener("dragend", () => {
    order = null;
    $$("[data-column]").forEach((column) => column.classList.remove("drop-here"));
  });
  document.addEventListener("drop", (event) => {
    const column = order && event.target.closest("[data-column]");
    if (!leads(column)) return;
    event.preventDefault();
    location.assign(column.dataset.drop + "?" + new URLSearchParams({ id: order.dataset.order, from: column.dataset.from }));
  });

  // Lines of a file, as if they had been pasted -------------------------------------------------------------------------
  document.addEventListener("change", async (event) => {
    const into = event.target.dataset && event.target.dataset.lines;
    if (!into || !event.target.files[0]) return;
    document.getElementById(into).value = await event.target.files[0].text();
    unsaved = true;
  });
})();
