import { h } from 'preact';
import { Icon } from '../parts/icons.js';
import { LANGUAGES, chooseLanguage, language, t } from './messages.js';
import { useStore } from './store.js';
import { theme, toggleTheme } from './theme.js';

/** Switches the language of the pages. */
export function LanguageChoice() {
  const current = useStore(language);
  return h('select', {
    class: 'language', 'aria-label': t('shell.language'), value: current,
    onChange: (event) => chooseLanguage(event.target.value),
  }, Object.entries(LANGUAGES).map(([tag, name]) =>
    h('option', { key: tag, value: tag, lang: tag, selected: tag === current }, name)));
}

/** Switches between the light and the dark theme. */
export function ThemeToggle() {
  const next = useStore(theme) === 'dark' ? 'light' : 'dark';
  const label = t(`shell.theme.${next}`);
  return h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onClick: toggleTheme },
    h(Icon, { name: next }));
}
