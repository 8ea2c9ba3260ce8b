// After a part of an assessment was replaced, the other forms on the page rest on the new version.
// The notice of a conflict brings its own.
document.addEventListener('htmx:afterSettle', () => {
  const summary = document.getElementById('summary');
  if (summary) {
    for (const field of document.querySelectorAll('input[name="version"]')) {
      if (!field.closest('#notices')) {
        field.value = summary.dataset.version;
      }
    }
  }
});
// A computation takes a moment: say so, and do not start it twice.
document.addEventListener('submit', event => {
  if (event.target.matches('[data-busy]') && !event.submitter?.hasAttribute('formaction')) {
    event.target.classList.add('is-busy');
  }
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('.is-busy').forEach(form => form.classList.remove('is-busy'));
});
// A link to a folded part opens it.
const unfold = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.scrollIntoView();
  }
};
window.addEventListener('hashchange', unfold);
unfold();
