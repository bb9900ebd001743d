import { createWeb } from '../trackers/web.ts';
import { start } from './start.ts';

void start(createWeb);
