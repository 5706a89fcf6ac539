/** What holds for the whole program, whoever writes it: directions, purity, time, names, texts, settings, deployment files, logs. */
package vn.trucban.architecture;
