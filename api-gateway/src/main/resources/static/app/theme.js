import { createStore } from './store.js';

const KEY = 'dragoman.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const systemTheme = () => (system.matches ? 'dark' : 'light');

/** The theme on screen: the one chosen here, else the system's. */
export const theme = createStore(document.documentElement.dataset.theme ?? systemTheme());

system.addEventListener('change', () => {
  if (!document.documentElement.dataset.theme) theme.set(systemTheme());
});

export function toggleTheme() {
  const next = theme.get() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  localStorage.setItem(KEY, next);
  theme.set(next);
}
