export { ImportPanel, type ImportPanelProps } from './import-panel.tsx';
