/**
 * Paper intake (plan III.4): switched on and off for an incident, numbered receipts made before the storm, what was received on paper
 * entered afterwards, every receipt accounted for, and the outage certified. Keeps no data of citizens.
 */
package vn.trucban.bot.paper;
