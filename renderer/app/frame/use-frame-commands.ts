import { useCommand } from '../shell-events.ts';
import { places } from './places.ts';
import { useWhere } from './where.tsx';

/** The menu's ways to places and to the search. A place that is not there is not offered. */
export function useFrameCommands(search: () => void): void {
  const { go } = useWhere();
  const to = (name: (typeof places)[number]['name']) =>
    places.some((place) => place.name === name)
      ? () => {
          go(name);
        }
      : null;
  useCommand('search', search);
  useCommand('settings', to('settings'));
  useCommand('show-contacts', to('contacts'));
  useCommand('show-lists', to('lists'));
  useCommand('show-credentials', to('logins'));
  useCommand('show-copies', to('copies'));
  useCommand('show-check', to('check'));
  useCommand('show-log', to('log'));
  useCommand('show-erasures', to('erasures'));
}
