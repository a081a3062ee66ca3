/** Other people's programs that tests compare with: had where they can be, else those tests are skipped and say why. */
import { say } from './places.mjs';
import { hasProgram } from './run.mjs';
import { canInstall, installPackages } from './system-packages.mjs';

/** KeePassXC's command line opens what we export. */
const tools = [{ program: 'keepassxc-cli', package: 'keepassxc', use: 'tests of the export to KeePass' }];

/** Installs the tools that are missing, when root on Debian; never fails for the lack of one. */
export function offerTestTools() {
  for (const tool of tools.filter(({ program }) => !hasProgram(program))) {
    try {
      if (canInstall()) installPackages([tool.package], tool.use);
      else say(`skips ${tool.use}: ${tool.program} is not here (Debian's package ${tool.package})`);
    } catch {
      say(`skips ${tool.use}: ${tool.package} could not be installed`);
    }
  }
}
