/** Every other word of the page: all that `en.ts` does not name. */
const files = import.meta.glob<string>(
	[
		'../../../../../locales/en/*.ftl',
		'!**/{action,engagement,home,identity,moment,problem,session,shell,vault,when}.ftl',
		'!**/{mail,terminal,export}.ftl'
	],
	{ query: '?raw', import: 'default', eager: true }
);
export default Object.values(files);
