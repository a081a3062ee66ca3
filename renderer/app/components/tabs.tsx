import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface TabDescription<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly icon?: LucideIcon;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  /** What the tabs divide, read aloud. */
  readonly label: string;
  readonly tabs: readonly TabDescription<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Several views of one thing, one at a time. Arrow keys move between them. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab) onSelect(tab.id);
      }}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map(({ id, name, icon }) => (
          <Tab key={id} id={id} className="tab">
            {icon && <Icon of={icon} />}
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
