/** Tests speak English, with every word there is. */
import { craft, speak } from './index';

await speak('en');
await craft();
