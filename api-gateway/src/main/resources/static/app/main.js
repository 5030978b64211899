import { h, render } from 'preact';
import { App } from './app.js';
import { loadPreferredWords } from './messages.js';
import { followLinks } from './router.js';

await loadPreferredWords();
followLinks();
render(h(App), document.getElementById('app'));
