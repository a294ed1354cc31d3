// The list of a department is printed by the browser; the style of its paper does the rest.
document.getElementById('print')?.addEventListener('click', () => print());
