// Copies the page's address and says so; where the browser refuses, the address is shown instead.
document.querySelectorAll("[data-copy]").forEach((button) => {
  const status = document.querySelector("[data-share-status]");
  button.closest("[hidden]").hidden = false;
  button.addEventListener("click", async () => {
    const { copy, done } = button.dataset;
    const said = await navigator.clipboard?.writeText(copy).then(() => done, () => copy);
    status.textContent = said ?? copy;
  });
});
