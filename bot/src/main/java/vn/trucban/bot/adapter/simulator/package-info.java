/**
 * The phones of the simulator page: an officer, a technician, two leaders and a resident, talking with the same conversation as real
 * channels. Open while no live credentials are set, else for signed-in staff only.
 */
package vn.trucban.bot.adapter.simulator;
