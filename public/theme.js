// Runs before the first paint of every page of ours: the theme of the last visit, so that none flashes.
const theme = localStorage.getItem('theme');
if (theme) document.documentElement.dataset.theme = theme;
