package archviolations.content.playbook;

import org.yaml.snakeyaml.Yaml;

/** Breaks yaml-is-read-in-one-place. */
class ReadsYaml {
    Yaml yaml;
}
