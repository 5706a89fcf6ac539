// Keeps the board fresh without touching what somebody is typing elsewhere on the page.
(() => {
  const SECONDS = 5;
  const fresh = async () => {
    const board = document.getElementById('board');
    try {
      const answer = await fetch(board.dataset.fresh, { headers: { 'X-Requested-With': 'fetch' } });
      if (!answer.ok || answer.redirected) { board.classList.add('old'); return; }
      const read = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('board');
      if (read) { board.replaceWith(document.importNode(read, true)); } else { board.classList.add('old'); }
    } catch (away) {
      board.classList.add('old');
    }
  };
  setInterval(fresh, SECONDS * 1000);
})();
