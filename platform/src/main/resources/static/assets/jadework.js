// The few behaviours that need a script. No inline script is allowed anywhere.
document.addEventListener('click', event => {
  const opener = event.target.closest('[data-dialog]');
  if (opener) {
    document.getElementById(opener.dataset.dialog).showModal();
    return;
  }
  const closer = event.target.closest('[data-dialog-close]');
  if (closer) {
    closer.closest('dialog').close();
    return;
  }
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});
// A dialog whose form came back with errors is open in the page; make it modal as when it was sent.
for (const dialog of document.querySelectorAll('dialog[open]')) {
  dialog.close();
  dialog.showModal();
}
