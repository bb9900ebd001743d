// The command line in a process that ends by saying what it used: MB at its peak, seconds of all processors. A file and
// not `node -e`, whose options worker threads would inherit and refuse.
import { main } from '../dist/cli.js';

process.exitCode = await main(process.argv.slice(2), process.cwd());
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.stderr.write(`\nUSED ${Math.round(maxRSS / 1024)} ${(userCPUTime + systemCPUTime) / 1e6}\n`);
