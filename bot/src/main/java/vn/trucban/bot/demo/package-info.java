/** The main job, played on a throw-away store by simulated phones: what {@code trucban.jar demo} shows. */
package vn.trucban.bot.demo;
