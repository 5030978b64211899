import { createStore } from './store.js';

const here = () => ({ path: location.pathname, query: new URLSearchParams(location.search) });

/** Where the viewer is: path and query. */
export const place = createStore(here());

/** True once the viewer moved within the pages; the first page must not grab the focus. */
export let moved = false;

/** Goes to a path of the pages. `replace` leaves no trace in the history. */
export function navigate(to, { replace = false } = {}) {
  const before = location.pathname;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  place.set(here());
  if (before !== location.pathname) {
    moved = true;
    scrollTo(0, 0);
  }
}

/** Changes the query of the present place without a trace in the history; empty values go away, each of several is named. */
export function narrow(change) {
  const { path, query } = place.get();
  const wanted = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    wanted.delete(name);
    [value].flat().filter(Boolean).forEach((one) => wanted.append(name, one));
  }
  navigate(wanted.size ? `${path}?${wanted}` : path, { replace: true });
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The part of `path` that stands for `:id` in `pattern`, an empty object without one, `null` when they differ. */
export function match(pattern, path) {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params = {};
  for (const [i, part] of wanted.entries()) {
    const value = decoded(given[i]);
    if (part.startsWith(':') && value) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

function isPlainClick(event) {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function leadsToPage(link) {
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return false;
  const onlyHashDiffers = link.hash && link.pathname === location.pathname && link.search === location.search;
  return !onlyHashDiffers && !link.pathname.startsWith('/api/') && link.pathname !== '/openapi.json';
}

/** Turns clicks on links to pages into moves without a reload. */
export function followLinks() {
  addEventListener('popstate', () => {
    if (place.get().path !== location.pathname) moved = true;
    place.set(here());
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (event.defaultPrevented || !isPlainClick(event) || !leadsToPage(link)) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  });
}
