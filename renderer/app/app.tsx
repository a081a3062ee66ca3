import type { WindowLanguage } from '../../electron/contract/index.ts';
import { SideBar } from './components/side-bar.tsx';
import { Speaking } from './language.tsx';
import { CallListScreen } from './screens/call-list-screen.tsx';

/** The whole page: side bar and screen, in one language. */
export function App({ firstLanguage }: { firstLanguage: WindowLanguage }) {
  return (
    <Speaking first={firstLanguage}>
      <div className="frame">
        <SideBar />
        <CallListScreen />
      </div>
    </Speaking>
  );
}
