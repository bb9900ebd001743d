import { createXapi } from '../trackers/xapi.ts';
import { start } from './start.ts';

void start(createXapi);
