// Opens the browser's print sheet: to print, or to keep the page as a PDF.
document.querySelectorAll("[data-print]").forEach((button) => {
  const status = document.querySelector("[data-share-status]");
  button.closest("[hidden]").hidden = false;
  button.addEventListener("click", () => {
    status.textContent = button.dataset.print;
    print();
  });
});
