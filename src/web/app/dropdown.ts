// In a file of its own: menus stand on a good tenth of the script of the first screens, and open on a click.
export { Dropdown as default } from 'antd';
