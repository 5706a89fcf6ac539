/**
 * Would a call-out reach anybody? The last sign of life of every member of staff on every channel, a monthly tap to confirm, and the board
 * that says where somebody, or a whole rung of the ladder, is out of reach. {@link vn.trucban.bot.reach.ReachDesk} is the door;
 * {@link vn.trucban.bot.reach.ReachBoard} decides, purely.
 */
package vn.trucban.bot.reach;
